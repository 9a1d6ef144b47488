import { resolve } from "node:path";
import type { ExchangeSite } from "../../core/exchange/exchange-site.ts";
import { readExchangeFile } from "../../core/exchange/formats/read-exchange-file.ts";
import { type ImportedPage, importPages } from "../../core/exchange/import-pages.ts";
import { counted } from "../../core/problems/counted.ts";
import { exitCodeOf } from "../../core/problems/format-problems.ts";
import { hasErrors, type Problem, sortProblems } from "../../core/problems/problem.ts";
import type { Result } from "../../core/problems/result.ts";
import { readExchangeSite } from "../../node/exchange/read-exchange-site.ts";
import { readImport } from "../../node/exchange/read-import.ts";
import { withSite } from "../../node/reading/with-site.ts";
import { changeSources } from "../../node/writing/change-sources.ts";
import type { SourceChange } from "../../node/writing/source-change.ts";
import { type Command, UsageError } from "../command.ts";
import { noteTo } from "../note-to.ts";
import { parseOptions, sharedHelp } from "../parse-options.ts";
import { printProblems } from "../print-problems.ts";
import { shownPath } from "../write-output.ts";

/** `brygga import`: takes a translated file back. */
export const importCommand: Command = {
	summary: "take a translated XLIFF or PO file back into the content",
	help: `Usage: brygga import FILE [options]

Writes the translations of a file that “brygga export” made into content/. Only texts that
were changed are touched, and the pin where everything has been gone through. Nothing is
written unless every page of the file is good.

A page that has no file yet is made: to be reviewed, or a draft while texts are missing.

  FILE                 XLIFF 1.2, XLIFF 2.1 or PO; which one it is, its content shows
  --accept             translations that came back unchanged though their original has
                       changed, or marked as unfinished, are right as they are: renew the pin
  --translator NAME    note who translated
  --machine ENGINE     a machine translated: note which, in the state “machine”
  --force              overwrite translations that were changed since the export
  --dry-run            say what would be written, and write nothing
${sharedHelp}

Exit codes: 0 written, 1 problems, nothing written, 2 wrong usage, 3 internal error.
`,
	run: async (context) => {
		const { root, format, quiet, values, positionals } = parseOptions(context, {
			options: {
				accept: { type: "boolean" },
				force: { type: "boolean" },
				"dry-run": { type: "boolean" },
				translator: { type: "string" },
				machine: { type: "string" },
			},
			positionals: 1,
		});
		const [name] = positionals;
		if (name === undefined) throw new UsageError("The file is missing.");
		const path = resolve(context.directory, name);
		const shown = shownPath(name, context);
		const fail = (problems: readonly Problem[]): 1 => {
			printProblems(sortProblems(problems), { format, context });
			if (format === "text") context.report("Nothing was imported.\n");
			return 1;
		};
		const bytes = await readBytes(path, { name, shown });
		if (!bytes.ok) return fail(bytes.problems);
		const file = readExchangeFile(bytes.value, shown);
		if (!file.ok) return fail(file.problems);
		const { exchange, problems } = await withSite(root, {
			work: (opened) => readExchangeSite(root, opened),
			onNote: noteTo(context),
		});
		if (!exchange) return fail(problems);
		const result = importPages(file.value, {
			site: exchange,
			name: shown,
			force: values.force === true,
			accept: values.accept === true,
			...(values.translator === undefined ? {} : { translator: values.translator }),
			...(values.machine === undefined ? {} : { engine: values.machine }),
		});
		if (hasErrors(result.problems)) return fail(result.problems);
		const dry = values["dry-run"] === true;
		const refused = dry ? [] : changeSources(root, changes(result.pages, exchange));
		if (refused.length > 0) return fail(refused);
		if (format === "json") {
			const pages = result.pages.map(({ text: _, ...page }) => page);
			context.print(`${JSON.stringify({ problems: result.problems, pages }, null, 2)}\n`);
		} else {
			printProblems(sortProblems(result.problems), { format, context });
			if (format === "text" && !quiet) for (const page of result.pages) context.report(`${describe(page)}\n`);
			if (format === "text" && dry) context.report("Nothing was written: --dry-run.\n");
		}
		return exitCodeOf(result.problems);
	},
};

/**
 * The bytes of the file to import.
 *
 * @param shown Its path as people see it.
 * @throws UsageError When there is no such file.
 */
async function readBytes(
	path: string,
	{ name, shown }: { readonly name: string; readonly shown: string },
): Promise<Result<Uint8Array>> {
	const read = await readImport(path);
	const refusal = (code: Problem["code"], message: string): Result<never> => {
		const hint = "Name the file that the translation tool wrote.";
		return { ok: false, problems: [{ code, severity: "error", message, hint, file: shown }] };
	};
	switch (read.kind) {
		case "read":
			return { ok: true, value: read.bytes };
		case "missing":
			throw new UsageError(`There is no file ${name}.`);
		case "folder":
			throw new UsageError(`${name} is a folder.`);
		case "not-a-file":
			return refusal(
				"exchange/not-a-file",
				`${name} is neither a file nor a pipe, so nothing was read from it.`,
			);
		case "too-large":
			return refusal(
				"exchange/too-large",
				`${name} has more than ${read.most / 1_000_000} MB, which no translation of a site has.`,
			);
	}
}

function changes(pages: readonly ImportedPage[], { files }: ExchangeSite): SourceChange[] {
	return pages.flatMap(({ file, text, key, language }) => {
		const replaces = files.get(language)?.get(key)?.blob;
		return text === undefined ? [] : [{ file, text, ...(replaces === undefined ? {} : { replaces }) }];
	});
}

function describe({ file, outcome, texts, untranslated, unconfirmed, state, pinned }: ImportedPage): string {
	switch (outcome) {
		case "untranslated":
			return `${file}: not translated yet.`;
		case "unchanged":
			return `${file}: nothing has changed.`;
		case "created":
		case "changed": {
			const parts = [
				`${counted(texts, "text")} ${outcome === "created" ? "translated" : "changed"}`,
				...(untranslated > 0 ? [`${untranslated} not translated`] : []),
				...(unconfirmed > 0 ? [`${unconfirmed} still to go through`] : []),
				...(untranslated > 0 ? [] : [pinned ? "up to date with the original" : "the pin is as it was"]),
			];
			return `${file}: ${parts.join(", ")} (${state ?? ""}).`;
		}
	}
}
