import { isPinOf } from "../../drift/translation-status.ts";
import { languageName } from "../../languages/language-tag.ts";
import type { Problem } from "../../problems/problem.ts";
import { suggest } from "../../problems/suggest.ts";
import type { PageRecord } from "../exchange-file.ts";
import { type ExchangePair, type ExchangeSite, exchangePair, pinFor } from "../exchange-site.ts";
import { type ImportPlace, problemAt } from "./import-place.ts";

/** The pair that a file's record is of, and whether both are still what they were when it was exported. */
export function checkRecord(
	record: PageRecord & { readonly line: number },
	{ site, name }: { readonly site: ExchangeSite; readonly name: string },
): { readonly pair?: ExchangePair; readonly problems: readonly Problem[] } {
	const { key, source, target, line } = record;
	const at = { severity: "error", file: name, line, key, language: target } as const;
	const { settings } = site;
	const targets = settings.languages.map(({ tag }) => tag).filter((tag) => tag !== settings.source.tag);
	if (source !== settings.source.tag || !targets.includes(target)) {
		const wrong = source === settings.source.tag ? target : source;
		const expected = source === settings.source.tag ? targets.join(", ") : settings.source.tag;
		return {
			problems: [
				{
					...at,
					code: "exchange/other-language",
					message: `The file translates from “${source}” into “${target}”; this site has no such pair of languages.`,
					hint: "Import the file into the site that it was exported from (--root).",
					expected,
					actual: wrong,
				},
			],
		};
	}
	const pair = exchangePair(site, { key, language: target });
	if (!pair) {
		const meant = suggest(key, site.files.get(source)?.keys() ?? []);
		return {
			problems: [
				{
					...at,
					code: "exchange/unknown-page",
					message: `The site has no page “${key}” that can be translated into ${languageName(target, "en")}.`,
					hint: meant
						? `Was it renamed to “${meant}”? Export that page.`
						: "Run “npx brygga check”: the page may have errors, or be gone.",
					actual: key,
				},
			],
		};
	}
	if (isPinOf(record.original, pair.original)) return { pair, problems: [] };
	return {
		problems: [
			{
				...at,
				code: "exchange/original-changed",
				message: `The original of “${key}” has changed since the file was exported.`,
				hint: "Export the page again and translate what changed; a translation memory fills in the rest.",
				expected: pinFor(site, pair.original),
				actual: record.original,
			},
		],
	};
}

/** Somebody else has changed the translation meanwhile. */
export function translationChanged(
	record: PageRecord & { readonly line: number },
	place: ImportPlace,
): Problem {
	const { pair } = place;
	return {
		...problemAt(record.line, place),
		code: "exchange/translation-changed",
		message: `${pair.file} has changed since the file was exported: those changes would be lost.`,
		hint: "Export the page again and translate in that file; or import with --force to overwrite them.",
		...(record.translation === undefined ? {} : { actual: record.translation }),
	};
}
