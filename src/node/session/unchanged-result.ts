import { isWithin } from "../../core/model/contact-retention.ts";
import { sortProblems } from "../../core/problems/problem.ts";
import { isGitProblem } from "../git/git-problems.ts";
import { readPinnedTexts } from "../git/read-pinned-texts.ts";
import { isBesideIntact } from "../output/beside-output.ts";
import { inspectOutput, type OutputRecord } from "../output/output-record.ts";
import type { BuildDay } from "../reading/build-day.ts";
import type { BuildResult } from "./build-types.ts";
import { foundDigest } from "./recorded-pins.ts";

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
