import { outdatedPins } from "../../core/model/build-model.ts";
import { isWithin } from "../../core/model/contact-retention.ts";
import { sortProblems } from "../../core/problems/problem.ts";
import { isGitProblem } from "../git/git-problems.ts";
import { readPinnedTexts } from "../git/read-pinned-texts.ts";
import { isBesideIntact } from "../output/beside-output.ts";
import { inspectOutput, type OutputRecord } from "../output/output-record.ts";
import type { BuildDay } from "../reading/build-day.ts";
import type { CheckedSite } from "../reading/compare-read-site.ts";
import type { BuildResult } from "./planning/build-options.ts";

/** The result when nothing has changed since the last build, neither of what the site is made from nor in its output. */
export async function unchangedResult(
	record: OutputRecord | undefined,
	{
		root,
		output,
		inputs,
		day,
	}: {
		readonly root: string;
		readonly output: string;
		readonly inputs: string | undefined;
		readonly day: BuildDay;
	},
): Promise<BuildResult | undefined> {
	if (!record || inputs === undefined || record.inputs !== inputs) return undefined;
	if (!isBesideIntact(output, record.beside)) return undefined;
	if (day.problems.length > 0 || !isWithin(record.span, day.day)) return undefined;
	const { intact, changed, missing, foreign } = inspectOutput(output, record.files);
	if (
		changed.size + missing.length + foreign.length > 0 ||
		[...intact.values()].some(({ settled }) => !settled)
	)
		return undefined;
	const pins = await readPinnedTexts(root, record.pins.wanted);
	if (foundDigest(pins.texts) !== record.pins.found) return undefined;
	const { pages, languages, basePath } = record;
	const problems = sortProblems([
		...record.problems.filter((problem) => !isGitProblem(problem)),
		...pins.problems,
	]);
	return {
		problems,
		pages,
		written: 0,
		removed: 0,
		languages,
		basePath,
		siteChanged: false,
		searchOutdated: false,
	};
}

/** The pins of a build that didn't ask Git for texts. */
export const noPins: OutputRecord["pins"] = { wanted: [], found: "" };

/** The pins whose texts a build wanted, and a digest of those that were found. */
export function pinsOf({ site, pinnedTexts }: CheckedSite): OutputRecord["pins"] {
	return { wanted: site ? outdatedPins(site) : [], found: foundDigest(pinnedTexts) };
}

/** A text can't change, since its blob id is made from it; but it can be lost, or fetched. */
function foundDigest(texts: ReadonlyMap<string, string>): string {
	return [...texts.keys()].sort().join(" ");
}
