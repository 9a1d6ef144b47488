import type { PageContext } from "./page-context.ts";

/** Asks the memory for a unit, until it has answered once: what it has is for as long as the page is open. */
export async function askMemory(unit: string, { client, name, open, change }: PageContext): Promise<void> {
	const page = open();
	if (!page || ["asked", "found"].includes(page.memory.get(unit)?.kind ?? "")) return;
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
