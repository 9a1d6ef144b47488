import type { BuildStage } from "../node/session/build-types.ts";
import type { CommandContext } from "./command.ts";

/** Builds shorter than this many milliseconds show no progress. */
const patience = 1000;

const words: Readonly<Record<BuildStage, string>> = {
	reading: "Reading and checking the content",
	rendering: "Rendering the pages",
	pictures: "Making the pictures",
	writing: "Writing the files",
	indexing: "Indexing for search",
};

/** One line that says what a long build is doing. */
export interface Progress {
	readonly stage: (stage: BuildStage) => void;
	/** Removes the line and stops the clock. */
	readonly end: () => void;
}

/** A progress line on a terminal; elsewhere a line for each stage of a long build. */
export function createProgress(
	{ report, interactive }: Pick<CommandContext, "report" | "interactive">,
	{ silent }: { readonly silent: boolean },
): Progress {
	if (silent) return { stage: () => undefined, end: () => undefined };
	let current: BuildStage | undefined;
	let shown: BuildStage | undefined;
	let patient = true;
	let ended = false;
	const show = (): void => {
		if (ended || patient || current === undefined || shown === current) return;
		shown = current;
		report(interactive ? `\r\u001b[K${words[current]} …` : `${words[current]} …\n`);
	};
	const timer = setTimeout(() => {
		patient = false;
		show();
	}, patience);
	return {
		stage: (stage) => {
			current = stage;
			show();
		},
		end: () => {
			ended = true;
			clearTimeout(timer);
			if (interactive && shown !== undefined) report("\r\u001b[K");
		},
	};
}
