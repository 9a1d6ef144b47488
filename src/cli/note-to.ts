import type { CommandContext } from "./command.ts";

/** Says what a command notes besides its result, a sentence at a time. */
export function noteTo({ report }: Pick<CommandContext, "report">): (note: string) => void {
	return (note) => report(`${note}\n`);
}
