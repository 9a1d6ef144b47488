import type { PageContext } from "./page-context.ts";

/** Asks the memory for a unit, once: what it has is for as long as the page is open. */
export async function askMemory(unit: string, { client, name, open, change }: PageContext): Promise<void> {
	if (open()?.memory.has(unit) !== false) return;
	change(({ memory }) => ({ memory: new Map(memory).set(unit, { kind: "asked" }) }));
	const answer = await client.ask("memory", { ...name, unit });
	change(({ memory }) => ({
		memory: new Map(memory).set(
			unit,
			answer.kind === "answered"
				? { kind: "found", matches: answer.value.matches }
				: { kind: "none", trouble: answer },
		),
	}));
}
