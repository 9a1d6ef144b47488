import type { PairTexts } from "./case-site.ts";

/** One case of a fixture. */
export interface FixtureCase extends PairTexts {
	readonly name: string;
	/** What the rule is to say, a line for each finding; empty for nothing. */
	readonly finds: readonly string[];
}

const sections = ["sv", "en", "pinned", "glossary", "locales", "finds"];

/**
 * Reads a fixture; see `fixtures/README.md`.
 *
 * @throws For a case without an original and a translation, or with a section of another name.
 */
export function readCases(text: string): FixtureCase[] {
	return text
		.split(/^# /m)
		.slice(1)
		.map((part) => readCase(part));
}

function readCase(text: string): FixtureCase {
	const [name = "", ...lines] = text.split("\n");
	const parts = new Map<string, string[]>();
	let current: string[] | undefined;
	for (const line of lines) {
		const section = /^\[([a-z.-]+)\]$/.exec(line)?.[1];
		if (section !== undefined && !sections.includes(section))
			throw new Error(`“${name}” has an unknown section [${section}]`);
		if (section !== undefined) {
			current = [];
			parts.set(section, current);
		} else current?.push(line);
	}
	const read = (section: string): string | undefined => parts.get(section)?.join("\n").trim();
	const [sv, en] = [read("sv"), read("en")];
	if (sv === undefined || en === undefined) throw new Error(`“${name}” lacks [sv] or [en]`);
	const [pinned, glossary] = [read("pinned"), read("glossary")];
	const [source, target] = read("locales")?.split(" ") ?? [];
	return {
		name: name.trim(),
		sv,
		en,
		finds: (read("finds") ?? "").split("\n").filter(Boolean),
		...(pinned === undefined ? {} : { pinned }),
		...(glossary === undefined ? {} : { glossary: `${glossary}\n` }),
		...(source === undefined || target === undefined ? {} : { locales: [source, target] as const }),
	};
}
