import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ParsedSite } from "../../core/content/parse-site.ts";
import { blobId } from "../../core/drift/blob-id.ts";
import type { Problem } from "../../core/problems/problem.ts";
import type { Result } from "../../core/problems/result.ts";
import { isLanguage, originalKey, targetLanguage } from "../../core/translating/page-argument.ts";
import { errorsAgainstPin, type PinTarget, pinTargets } from "../../core/translating/pin-targets.ts";
import { setPin } from "../../core/translating/set-pin.ts";
import { gitBlobIds } from "../../node/git/git-blob-ids.ts";
import { withSite } from "../../node/reading/with-site.ts";
import { changeSources } from "../../node/writing/change-sources.ts";
import type { SourceChange } from "../../node/writing/source-change.ts";
import { type Command, UsageError } from "../command.ts";
import { noteTo } from "../note-to.ts";
import { parseOptions, sharedHelp } from "../parse-options.ts";
import { printProblems } from "../print-problems.ts";

/** `brygga pin`: notes which original a translation was made from. */
export const pin: Command = {
	summary: "note that a translation is up to date with its original",
	help: `Usage: brygga pin KEY… [LANGUAGE] [options]
       brygga pin --all [LANGUAGE] [options]

Writes into the front matter of each translation which version of the original it was made
from: the one that stands there now. No other line of the file changes. Refuses, and writes
nothing, while checks find errors on one of the pages.

  KEY        the original's path below its language's folder, without .md
  LANGUAGE   one of the site's languages (default: every language that has a translation)

  --all      every translation of the site
  --force    in spite of errors on the pages
${sharedHelp}

Exit codes: 0 pinned, 1 problems, nothing written, 2 wrong usage, 3 internal error.
`,
	run: async (context) => {
		const { root, format, quiet, values, positionals } = parseOptions(context, {
			options: { all: { type: "boolean" }, force: { type: "boolean" } },
			positionals: Number.POSITIVE_INFINITY,
		});
		const fail = (problems: readonly Problem[]): 1 => {
			printProblems(problems, { format, context });
			if (format === "text") context.report("Nothing was pinned.\n");
			return 1;
		};
		if (values.all !== true && positionals.length === 0) throw new UsageError("The page is missing.");
		const { site, model, problems } = await withSite(root, {
			work: (opened) => opened.check(),
			onNote: noteTo(context),
		});
		if (!site || !model) return fail(problems);
		const wanted = readArguments(site, { words: positionals, all: values.all === true });
		if (!wanted.ok) return fail(wanted.problems);
		const found = pinTargets({ site, model, problems }, wanted.value);
		const errors =
			values.force === true ? [] : found.targets.flatMap((target) => errorsAgainstPin(target, problems));
		if (found.problems.length + errors.length > 0) return fail([...found.problems, ...errors]);
		const outdated = found.targets.filter(({ current }) => !current);
		const pinned = await withPins(root, { site, targets: outdated });
		if (!pinned.ok) return fail(pinned.problems);
		const refused = changeSources(root, pinned.value);
		if (refused.length > 0) return fail(refused);
		if (format === "json") {
			const pages = pinned.value.map(({ key, language, file, pin: id }) => ({
				key,
				language,
				file,
				pin: id,
			}));
			context.print(`${JSON.stringify({ problems: [], pinned: pages }, null, 2)}\n`);
		} else if (format === "text" && !quiet) {
			for (const { file, pin: id } of pinned.value) context.print(`${file} is pinned to ${id}.\n`);
			const already = found.targets.length - outdated.length;
			if (already > 0)
				context.report(
					`${already} ${already === 1 ? "translation was" : "translations were"} up to date already.\n`,
				);
		}
		return 0;
	},
};

/** Which pages and languages the words after the command name. */
function readArguments(
	site: ParsedSite,
	{ words, all }: { readonly words: readonly string[]; readonly all: boolean },
): Result<Parameters<typeof pinTargets>[1]> {
	const last = words.at(-1);
	const named = last !== undefined && (all || words.length > 1) && isLanguage(site, last) ? last : undefined;
	const names = named === undefined ? words : words.slice(0, -1);
	if (all && names.length > 0) throw new UsageError(`Unexpected argument “${names[0]}” beside --all.`);
	const language = named === undefined ? undefined : targetLanguage(site, named);
	const keys = names.map((name) => originalKey(site, name));
	const problems = [...keys, ...(language ? [language] : [])].flatMap((result) =>
		result.ok ? [] : result.problems,
	);
	if (problems.length > 0) return { ok: false, problems };
	return {
		ok: true,
		value: {
			keys: all ? "all" : [...new Set(keys.flatMap((key) => (key.ok ? [key.value] : [])))],
			languages: language?.ok ? [language.value.tag] : "all",
		},
	};
}

interface PinnedFile extends Pick<PinTarget, "key" | "language">, SourceChange {
	readonly pin: string;
}

/** The files with their new pins, not yet written. */
async function withPins(
	root: string,
	{ site, targets }: { readonly site: ParsedSite; readonly targets: readonly PinTarget[] },
): Promise<Result<readonly PinnedFile[]>> {
	const ids = await gitBlobIds(root, [...new Set(targets.map(({ original }) => original.file))]);
	const files: PinnedFile[] = [];
	const problems: Problem[] = [];
	for (const { key, language, file, original } of targets) {
		const { blob, unixBlob } = original;
		// Where Git doesn't say how it keeps the file, the id with the line ends of Unix, which every checkout takes for the original's.
		const id = ids.get(original.file) === blob ? blob : (unixBlob ?? blob);
		const bytes = await readFile(join(root, file));
		const text = setPin({ file, text: bytes.toString("utf8") }, id);
		// What was checked is what is pinned; a page that couldn't be understood is only pinned as it is now.
		const replaces = site.pages.get(language)?.get(key)?.blob ?? blobId(bytes);
		if (text.ok) files.push({ key, language, file, pin: id, text: text.value, replaces });
		else problems.push(...text.problems.map((problem) => ({ ...problem, language, key })));
	}
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: files };
}
