import { type ExchangePair, type ExchangeSite, exchangePair } from "../../core/exchange/exchange-site.ts";
import { type ExchangeFormat, exportPages } from "../../core/exchange/export-pages.ts";
import { counted } from "../../core/problems/counted.ts";
import { formatProblems } from "../../core/problems/format-problems.ts";
import { type Problem, sortProblems } from "../../core/problems/problem.ts";
import { originalKey, targetLanguage } from "../../core/translating/page-argument.ts";
import { type ReadExchangeSite, readExchangeSite } from "../../node/exchange/read-exchange-site.ts";
import { isGitProblem } from "../../node/git/git-problems.ts";
import { withSite } from "../../node/reading/with-site.ts";
import { type Command, type ExitCode, UsageError } from "../command.ts";
import { noteTo } from "../note-to.ts";
import { parseOptions, sharedHelp } from "../parse-options.ts";
import { printProblems } from "../print-problems.ts";
import { isFile, writeOutput } from "../write-output.ts";

/** `brygga export`: pages as a file for translators' tools. */
export const exportCommand: Command = {
	summary: "write pages as XLIFF, PO or TMX for a translation tool",
	help: `Usage: brygga export KEY… --to LANGUAGE [-o FILE] [options]
       brygga export --all | --stale --to LANGUAGE [-o FILE] [options]

Writes the texts of pages, with their translations as far as there are any, as a file that
translators' tools open: XLIFF 1.2 unless told otherwise. “brygga import” takes it back.
Nothing in content/ changes.

  KEY                         the original's path below its language's folder, without .md
  --to LANGUAGE               the language to translate into; may be left out when there is
                              but one
  -o, --output FILE           where the file goes (default, or -: standard output)
  --all                       every page
  --stale                     only pages whose original has changed since the translation
  --xliff 1.2|2               the version of XLIFF: 1.2, or 2 for 2.1
  --po                        a PO file (gettext)
  --tmx                       a translation memory of the translations that are up to date
                              and done by people (default: of every page)
  --plain                     in XLIFF, inline Markdown as characters instead of codes, for
                              tools that drop codes (xliff2po)
  --force                     replace FILE when it is there already
${sharedHelp}

Exit codes: 0 written, 1 problems, nothing written, 2 wrong usage, 3 internal error.
`,
	run: async (context) => {
		const { root, format, quiet, values, positionals } = parseOptions(context, {
			options: {
				to: { type: "string" },
				output: { type: "string", short: "o" },
				all: { type: "boolean" },
				stale: { type: "boolean" },
				xliff: { type: "string" },
				po: { type: "boolean" },
				tmx: { type: "boolean" },
				plain: { type: "boolean" },
				force: { type: "boolean" },
			},
			positionals: Number.POSITIVE_INFINITY,
		});
		const form = exchangeFormat(values);
		const choice = {
			names: positionals,
			to: values.to,
			all: values.all === true,
			stale: values.stale === true,
			form,
		};
		checkUsage(choice, { output: values.output, format });
		const fail = (problems: readonly Problem[]): ExitCode => {
			printProblems(sortProblems(problems), { format, context });
			return 1;
		};
		const read = await withSite(root, {
			work: (opened) => readExchangeSite(root, opened),
			onNote: noteTo(context),
		});
		if (!read.parsed || !read.exchange) return fail(read.problems);
		const chosen = choosePages(choice, read);
		if ("problems" in chosen) return fail(chosen.problems);
		const { pairs } = chosen;
		if (pairs.length === 0) {
			context.report(
				form === "tmx"
					? "No translation is up to date and done by people: there is nothing to export.\n"
					: "No translation is stale: there is nothing to export.\n",
			);
			if (format === "json") context.print(summary([], undefined, []));
			return 0;
		}
		const text = exportPages(pairs, {
			format: form,
			codes: values.plain === true ? "markdown" : "elements",
			site: read.exchange,
		});
		const file = writeOutput(text, { root, output: values.output, force: values.force === true, context });
		const ofGit = read.problems.filter(isGitProblem);
		if (format === "json") context.print(summary(pairs, file, ofGit));
		else if (!quiet) context.report(`${describe(pairs, file)}${formatProblems(ofGit)}`);
		return 0;
	},
};

interface Choice {
	readonly names: readonly string[];
	readonly to: string | undefined;
	readonly all: boolean;
	readonly stale: boolean;
	readonly form: ExchangeFormat;
}

function exchangeFormat({
	xliff,
	po,
	tmx,
	plain,
}: {
	readonly xliff?: string;
	readonly po?: boolean;
	readonly tmx?: boolean;
	readonly plain?: boolean;
}): ExchangeFormat {
	const named = [xliff !== undefined, po === true, tmx === true].filter(Boolean).length;
	if (named > 1) throw new UsageError("Only one of --xliff, --po and --tmx can be given.");
	if (plain === true && (po === true || tmx === true)) throw new UsageError("--plain is for XLIFF only.");
	if (po === true) return "po";
	if (tmx === true) return "tmx";
	if (xliff === undefined || xliff === "1" || xliff === "1.2") return "xliff 1.2";
	if (xliff === "2" || xliff === "2.1") return "xliff 2.1";
	throw new UsageError(`Unknown version of XLIFF “${xliff}”, expected 1.2 or 2.`);
}

function checkUsage(
	{ names, all, stale, form }: Choice,
	{ output, format }: { readonly output: string | undefined; readonly format: string },
): void {
	if (all && names.length > 0) throw new UsageError(`Unexpected argument “${names[0]}” beside --all.`);
	if (names.length === 0 && !all && !stale && form !== "tmx")
		throw new UsageError("Name a page, or give --all or --stale.");
	if (form === "tmx" && stale)
		throw new UsageError("--tmx is of translations that are up to date: --stale can't be given with it.");
	if (format === "json" && !isFile(output)) throw new UsageError("--format json needs a file: -o FILE.");
}

/** The pairs to export, or why they can't be. */
function choosePages(
	{ names, to, stale, form }: Choice,
	{ parsed, exchange, problems }: ReadExchangeSite,
): { readonly pairs: readonly ExchangePair[] } | { readonly problems: readonly Problem[] } {
	if (!parsed || !exchange) return { problems };
	const [only, ...others] = parsed.settings.languages.slice(1);
	if (to === undefined && (!only || others.length > 0))
		throw new UsageError("The language is missing: --to LANGUAGE.");
	const language = targetLanguage(parsed, to ?? only?.tag ?? "");
	const found = names.map((name) => originalKey(parsed, name));
	const wrong = [language, ...found].flatMap((result) => (result.ok ? [] : result.problems));
	if (!language.ok || wrong.length > 0) return { problems: wrong };
	const { tag } = language.value;
	const named = found.flatMap((result) => (result.ok ? [result.value] : []));
	const source = parsed.settings.source.tag;
	const keys = names.length > 0 ? [...new Set(named)] : [...(exchange.files.get(source)?.keys() ?? [])];
	const broken = problems.filter(
		({ key, language: of, severity }) =>
			severity === "error" && key !== undefined && keys.includes(key) && (of === source || of === tag),
	);
	if (broken.length > 0) return { problems: broken };
	const pairs = keys.map((key) => exchangePair(exchange, { key, language: tag }) ?? key);
	const own = pairs.filter((pair) => typeof pair === "string");
	if (names.length > 0 && own.length > 0)
		return { problems: own.map((key) => hasNoTranslation(key, { tag, exchange })) };
	return {
		pairs: pairs.filter((pair) => typeof pair !== "string").filter((pair) => isWanted(pair, { stale, form })),
	};
}

function isWanted(
	{ status, translation }: ExchangePair,
	{ stale, form }: Pick<Choice, "stale" | "form">,
): boolean {
	if (form !== "tmx") return !stale || status === "stale";
	const byPeople = translation?.state === "in-review" || translation?.state === "reviewed";
	return byPeople && (status === "current" || status === "cosmetic");
}

function hasNoTranslation(
	key: string,
	{ tag, exchange }: { readonly tag: string; readonly exchange: ExchangeSite },
): Problem {
	const file = exchange.files.get(tag)?.get(key)?.file ?? `content/${tag}/${key}.md`;
	return {
		code: "exchange/no-translation",
		severity: "error",
		message: `${file} isn't a translation of “${key}”, or can't be read.`,
		hint: "Run “npx brygga check”; a page with “original: true” isn't translated.",
		file,
		key,
		language: tag,
	};
}

interface Counts {
	readonly units: number;
	readonly untranslated: number;
	readonly changed: number;
}

function countUnits({ units: { units } }: ExchangePair): Counts {
	const of = (state: string): number => units.filter((unit) => unit.state === state).length;
	return { units: units.length, untranslated: of("untranslated"), changed: of("changed") };
}

function summary(
	pairs: readonly ExchangePair[],
	file: string | undefined,
	problems: readonly Problem[],
): string {
	const pages = pairs.map((pair) => ({
		key: pair.key,
		language: pair.language,
		status: pair.status,
		...countUnits(pair),
	}));
	return `${JSON.stringify({ problems, ...(file === undefined ? {} : { file }), pages }, null, 2)}\n`;
}

function describe(pairs: readonly ExchangePair[], file: string | undefined): string {
	const counts = pairs.map(countUnits);
	const sum = (name: keyof Counts): number => counts.reduce((total, count) => total + count[name], 0);
	return `${file === undefined ? "Exported" : `${file}:`} ${counted(pairs.length, "page")}, ${counted(sum("units"), "text")}, ${sum("untranslated")} without translation, ${sum("changed")} to go through again.\n`;
}
