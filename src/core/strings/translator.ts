import i18next, { type i18n } from "i18next";
import { getOrInsert } from "../collections/get-or-insert.ts";
import { taggedText } from "../languages/tagged-text.ts";
import type { DeclaredKey } from "./declared-keys.ts";
import type { StringKey } from "./interface-keys.ts";
import type { StringsFile } from "./parse-strings.ts";

/** Gives a text in one language. */
export type Translate = (
	key: StringKey | DeclaredKey,
	variables?: Readonly<Record<string, string | number>>,
) => string;

/** Interface texts of every language. */
export interface Translator {
	/** The texts of one language. */
	readonly in: (language: string) => Translate;
	/** Whether a language has a text that a site may do without. */
	readonly has: (language: string, key: StringKey | DeclaredKey) => boolean;
	/** The plural forms of a text, unfilled, by CLDR category. */
	readonly forms: (language: string, key: StringKey) => Readonly<Record<string, string>>;
}

/**
 * Makes a translator from strings files that have been checked. Values are inserted as they are: the layouts escape.
 * A text that a language has from another says so by `taggedText`.
 */
export function createTranslator(strings: readonly StringsFile[]): Translator {
	const files = strings.map(tagged);
	const instance: i18n = i18next.createInstance();
	void instance.init({
		initAsync: false,
		fallbackLng: false,
		keySeparator: false,
		nsSeparator: false,
		interpolation: { escapeValue: false },
		resources: Object.fromEntries(
			files.map(({ language, entries }) => [
				language,
				{ translation: Object.fromEntries([...entries].map(([key, { text }]) => [key, text])) },
			]),
		),
	});
	const byLanguage = new Map(files.map((file) => [file.language, file]));
	const fixed = new Map<string, Translate>();
	return {
		in: (language) => {
			const known = fixed.get(language);
			if (known) return known;
			const fixedT = instance.getFixedT(language);
			const plain = plainTexts(byLanguage.get(language));
			// Plural forms of few numbers make up most of what i18next is asked for.
			const counted = new Map<string, string>();
			const fill: Translate = (key, variables) => String(fixedT(key, { ...variables }));
			const translate: Translate = (key, variables) =>
				plain.get(key)?.(variables) ??
				(isCountAlone(variables)
					? getOrInsert(counted, `${key} ${variables.count}`, () => fill(key, variables))
					: fill(key, variables));
			fixed.set(language, translate);
			return translate;
		},
		has: (language, key) => byLanguage.get(language)?.entries.has(key) ?? false,
		forms: (language, key) => {
			const entries = byLanguage.get(language)?.entries ?? new Map();
			return Object.fromEntries(
				[...entries].flatMap(([name, { text }]) =>
					name.startsWith(`${key}_`) ? [[name.slice(key.length + 1), text]] : [],
				),
			);
		},
	};
}

/** Strings whose texts say their language where it is another; what is inserted into them is in the page's, but for numbers. */
function tagged(file: StringsFile): StringsFile {
	const { language, entries } = file;
	if (![...entries.values()].some(({ from }) => from !== undefined)) return file;
	return {
		...file,
		entries: new Map(
			[...entries].map(([name, entry]) => {
				const { text, from } = entry;
				if (from === undefined) return [name, entry];
				const marked = text.replace(/\{\{(?!count\}\})[A-Za-z]+\}\}/g, (value) =>
					taggedText(value, language),
				);
				return [name, { ...entry, text: taggedText(marked, from) }];
			}),
		),
	};
}

function isCountAlone(
	variables: Readonly<Record<string, string | number>> | undefined,
): variables is { readonly count: number } {
	return typeof variables?.["count"] === "number" && Object.keys(variables).length === 1;
}

/** Fills a text, or gives `undefined` where that is more than inserting. */
type Fill = (variables: Readonly<Record<string, string | number>> | undefined) => string | undefined;

/**
 * Texts that consist of words and `{{variables}}` alone: filling them here gives what i18next gives, without its search for
 * plural forms, contexts, formats and nested texts, which takes longer than the rest of a page.
 */
function plainTexts(file: StringsFile | undefined): Map<string, Fill> {
	return new Map(
		[...(file?.entries ?? [])].flatMap(([key, { text }]): [string, Fill][] => {
			if (text === "" || text.includes("$t(")) return [];
			const [first = "", ...rest] = text.split(/\{\{([A-Za-z]+)\}\}/);
			if ([first, ...rest].some((part) => /\{\{|\}\}/.test(part))) return [];
			return [[key, rest.length === 0 ? withoutCount(first) : fillWith(first, rest)]];
		}),
	);
}

function withoutCount(text: string): Fill {
	return (variables) => (variables === undefined ? text : undefined);
}

/** @param rest Names of variables and the texts after them, in turn. */
function fillWith(first: string, rest: readonly string[]): Fill {
	return (variables) => {
		if (variables === undefined || "count" in variables || "context" in variables) return undefined;
		let filled = first;
		for (let index = 0; index < rest.length; index += 2) {
			const value = variables[rest[index] ?? ""];
			if (value === undefined || (typeof value === "string" && value.includes("$"))) return undefined;
			filled += value + (rest[index + 1] ?? "");
		}
		return filled;
	};
}
