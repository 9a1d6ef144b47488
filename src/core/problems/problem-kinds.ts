import { languageName } from "../languages/language-tag.ts";
import type { Problem } from "./problem.ts";
import { shorten } from "./shorten.ts";

/** Problems of one kind, in reading order: of one code and severity, missing translations also of one language. */
export interface ProblemKind {
	readonly code: Problem["code"];
	readonly severity: Problem["severity"];
	readonly problems: readonly Problem[];
	/** How many of them are shown one by one; the others are counted. */
	readonly shown: number;
}

/** Of a kind that has more problems than this, the first few stand for the others. */
const many = 10;
const first = 3;

/** Groups problems by kind: errors before warnings, the most frequent first. */
export function problemKinds(problems: readonly Problem[]): ProblemKind[] {
	const groups = new Map<string, Problem[]>();
	for (const problem of problems) {
		const { code, severity, language } = problem;
		const name = `${severity} ${code} ${code === missing ? language : ""}`;
		const members = groups.get(name);
		if (members) members.push(problem);
		else groups.set(name, [problem]);
	}
	return [...groups.values()]
		.map((members): ProblemKind => {
			const { code = missing, severity = "warning" } = members[0] ?? {};
			// A language that is being added lacks every page, and each says the same.
			const shown = members.length <= many ? members.length : code === missing ? 0 : first;
			return { code, severity, problems: members, shown };
		})
		.sort(
			(a, b) =>
				Number(a.severity === "warning") - Number(b.severity === "warning") ||
				b.problems.length - a.problems.length,
		);
}

const missing = "translation/missing";

/** Values that are worth naming when they account for a whole kind. */
const fewValues = 8;

/** What the problems of a kind are about, when that is few things: "“author” 300, “tags” 300". */
export function whatKindIsAbout({ code, problems }: ProblemKind): string {
	if (code === missing) return `into ${languageName(problems[0]?.language ?? "und", "en")}`;
	const counts = new Map<string, number>();
	for (const { actual, message } of problems) {
		const about = actual === undefined ? message : `“${actual.replace(/^“(.*)”$/s, "$1")}”`;
		counts.set(about, (counts.get(about) ?? 0) + 1);
	}
	if (counts.size > fewValues || counts.size * 2 > problems.length) return "";
	return [...counts]
		.sort(([, a], [, b]) => b - a)
		.map(([about, count]) => `${shorten(about)}${counts.size === 1 ? "" : ` ${count}`}`)
		.join(", ");
}

/** What mends most problems of a kind at once; the hint that all of them have when there is nothing better. */
export function remedyOf({ code, problems }: ProblemKind): string | undefined {
	const { language = "", hint } = problems[0] ?? {};
	switch (code) {
		case missing:
			return `Begin one: npx brygga new KEY ${language}; or write all of them into a file for translators: npx brygga export --all --to ${language} -o ${language}.xlf`;
		case "translation/unpinned":
			return "When the translations are in step with their originals: npx brygga pin --all";
		case "translation/stale":
			return "See what changed: npx brygga status. Write it into a file for translators: npx brygga export --stale --to LANGUAGE -o FILE";
		case "front-matter/unknown-field":
			return "Remove from all files at once, with your editor, those that nothing uses; npx brygga schema prints the fields that there are.";
		default:
			return problems.every((problem) => problem.hint === hint) ? hint : undefined;
	}
}
