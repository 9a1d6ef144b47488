import { editDistance } from "../alignment/edit-distance.ts";
import type { Problem } from "../problems/problem.ts";
import { checkStrings, type StringsContext } from "./check-strings.ts";
import { interfaceKeys } from "./interface-keys.ts";
import { type StringsEntry, type StringsFile, textsOf } from "./parse-strings.ts";
import { shippedTexts } from "./shipped-texts.ts";
import { type ExpectedText, expectedTexts, shapesOf, type TextShape } from "./text-shapes.ts";

/**
 * The texts of a site's languages: those that the generator ships, with the site's own over them. A site may have texts under keys of
 * its own, which its source language decides on. So that a language can be published while it is being added, a plural form that
 * is missing is taken from another of the same text, everything else from the source language.
 *
 * @param files A strings file for each language, the source language first; without entries where the site has none.
 * @param declared What the site's fields, kinds and taxonomies ask for, by key.
 * @returns Whole strings files, and the problems of `checkStrings`.
 */
export function siteTexts(
	files: readonly StringsFile[],
	declared: ReadonlyMap<string, TextShape> = new Map(),
): {
	readonly files: readonly StringsFile[];
	readonly problems: readonly Problem[];
} {
	const known = new Map([...declared, ...interfaceKeys]);
	const shapes = new Map([...known, ...ownShapes(files, known)]);
	const [source] = files;
	const contextOf = (file: StringsFile): StringsContext => ({
		expected: expectedTexts(file.language, shapes),
		shipped: shippedTexts(file.language),
		...(source && file !== source ? { source: source.language } : {}),
	});
	const contexts = new Map(files.map((file) => [file, contextOf(file)]));
	const context = (file: StringsFile): StringsContext => contexts.get(file) ?? contextOf(file);
	const sourceTexts = source ? wholeTexts(source, context(source), new Map()) : new Map<string, WholeText>();
	return {
		files: files.map((file) => {
			const texts = wholeTexts(file, context(file), sourceTexts);
			const entries = [...texts].map(([name, text]): [string, StringsEntry] => [
				name,
				{ ...text, line: file.entries.get(name)?.line ?? 1 },
			]);
			return { ...file, entries: new Map(entries) };
		}),
		problems: files.flatMap((file) => checkStrings(file, context(file))),
	};
}

type WholeText = Omit<StringsEntry, "line">;

/** Texts of a language by full key, none of which is missing or empty as far as the source language has it. */
function wholeTexts(
	{ entries }: StringsFile,
	{ expected, shipped, source: from = "" }: StringsContext,
	source: ReadonlyMap<string, WholeText>,
): Map<string, WholeText> {
	const own = [...textsOf(entries)].filter(([, text]) => text.trim() !== "");
	const texts = new Map([...shipped, ...own].map(([name, text]): [string, WholeText] => [name, { text }]));
	for (const [name, { key, category }] of expected) {
		if (texts.has(name)) continue;
		const other = `${key}_other`;
		const form = category === undefined ? undefined : texts.get(other);
		const ofSource = source.get(name) ?? source.get(other);
		const text = form ?? (ofSource && { text: ofSource.text, from });
		if (text) texts.set(name, text);
	}
	return texts;
}

/** What the site's own texts ask of every language. Where the source language can't be read, any language may have them. */
function ownShapes(
	files: readonly StringsFile[],
	known: ReadonlyMap<string, TextShape>,
): Map<string, TextShape> {
	const [source] = files;
	const deciding = source?.readable ? [source] : files;
	return new Map(
		deciding.flatMap(({ language, entries }) => {
			const expected = expectedTexts(language, known);
			const own = [...textsOf(entries)].filter(
				([name]) => !expected.has(name) && !isMisspelt(name, { known, expected, entries }),
			);
			return [...shapesOf(new Map(own))];
		}),
	);
}

/** Whether a key is rather meant to be one of the generator's: a letter or two away from it, or with a plural form that it lacks. */
function isMisspelt(
	name: string,
	{
		known,
		expected,
		entries,
	}: {
		readonly known: ReadonlyMap<string, TextShape>;
		readonly expected: ReadonlyMap<string, ExpectedText>;
		readonly entries: StringsFile["entries"];
	},
): boolean {
	const lookalike = [...expected.keys()].some((key) => !entries.has(key) && editDistance(name, key, 3) < 3);
	return lookalike || known.has(name.replace(/_[a-z]+$/, ""));
}
