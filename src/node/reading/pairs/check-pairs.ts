import { closeSync, openSync } from "node:fs";
import { checkTranslation, type PairChecks } from "../../../core/checks/check-translations.ts";
import type { CheckedPage } from "../../../core/checks/rule.ts";
import { type FrontMatter, parseFrontMatter } from "../../../core/content/yaml/front-matter.ts";
import { ChangedFileError } from "../../../core/problems/changed-file-error.ts";
import type { Problem } from "../../../core/problems/problem.ts";
import { DamagedCacheError } from "../../cache/damaged-cache-error.ts";
import { type PackPlace, readTexts } from "../../cache/pack.ts";
import { readText } from "../../files/read-site-files.ts";
import type { CheckJob, CheckSetup } from "../../threads/jobs.ts";
import { cachedLanguageTools } from "../tools/cached-language-tools.ts";
import { createLanguageTools } from "../tools/language-tools.ts";
import { unpackPage } from "./packed-pair.ts";

/** Checks pairs that another thread sends. */
export interface PairChecker {
	/** What the rules find in each of a job's pairs, in order. */
	readonly check: (job: CheckJob) => Promise<(readonly Problem[])[]>;
}

/** Makes a checker, which reads dictionaries once. */
export function createPairChecker(): PairChecker {
	const tools = cachedLanguageTools(createLanguageTools);
	let setup: CheckSetup | undefined;
	return {
		check: async (job) => {
			setup = job.setup ?? setup;
			if (!setup) throw new Error("The first job has no setup");
			const { root, terms } = setup;
			const languages = new Map(setup.languages.map((language) => [language.tag, language]));
			const knowledge = await tools(setup.languages);
			const checks: PairChecks = { terms, knowledge, fieldLine: fieldLineReader(root) };
			const descriptor = openSync(setup.pack, "r");
			const texts = (place: PackPlace): CheckedPage["body"]["texts"] => {
				const found = readTexts(descriptor, place);
				if (!found) throw new DamagedCacheError();
				return found;
			};
			try {
				return job.pairs.map(({ original, translation }) => {
					const unpack = { languages, texts };
					const pages = {
						original: unpackPage(original, unpack),
						translation: unpackPage(translation, unpack),
					};
					return checkTranslation(pages, checks);
				});
			} finally {
				closeSync(descriptor);
			}
		},
	};
}

/** Reads lines of front matter from the files themselves, which only findings ask for; the last file is cached. */
function fieldLineReader(root: string): PairChecks["fieldLine"] {
	let last: { readonly file: string; readonly lineOf: FrontMatter["lineOf"] } | undefined;
	return ({ file, blob }, path) => {
		if (last?.file !== file) {
			const text = readText(root, file);
			const parsed = "code" in text || text.blob !== blob ? undefined : parseFrontMatter(text.text, file);
			if (!parsed?.ok) throw new ChangedFileError(file);
			last = { file, lineOf: parsed.value.lineOf };
		}
		return last.lineOf(path);
	};
}
