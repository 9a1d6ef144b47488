import { checkedPair, type FieldLine } from "../../../src/core/checks/alignment/checked-pair.ts";
import { checkTranslations, type LanguageKnowledge } from "../../../src/core/checks/check-translations.ts";
import type { CheckedPair } from "../../../src/core/checks/rule.ts";
import type { TextFile } from "../../../src/core/content/files/site-files.ts";
import { parseSite } from "../../../src/core/content/parse-site.ts";
import { blobId } from "../../../src/core/drift/blob-id.ts";
import type { Term } from "../../../src/core/glossary/parse-glossary.ts";
import { directionOf } from "../../../src/core/languages/language-tag.ts";
import { buildModel } from "../../../src/core/model/build-model.ts";
import type { SiteModel } from "../../../src/core/model/site-model.ts";
import type { Problem } from "../../../src/core/problems/problem.ts";
import { createLanguageTools } from "../../../src/node/reading/tools/language-tools.ts";
import { noKnowledge } from "../../support/no-knowledge.ts";
import { wordedFields, wordedLabels } from "../../support/site-fields.ts";

/** An original with its translation, as a case of a fixture or a line of the corpus gives them. */
export interface PairTexts {
	/** Markdown, or a whole file beginning with `---`; empty for none. */
	readonly sv: string;
	readonly en: string;
	/** The original as it was when the translation was made. */
	readonly pinned?: string;
	readonly glossary?: string;
	/** Locales of the two languages. */
	readonly locales?: readonly [source: string, target: string];
}

/** What the checks say of a pair. */
export interface CheckedTexts {
	readonly problems: readonly Problem[];
	/** Lines of the translation's file above its text: 0 for a whole file. */
	readonly offset: number;
}

/**
 * Makes a site of one page from a pair of texts and checks its translation.
 *
 * @param without Mechanisms of the rules that are left out, to learn what each is worth.
 * @throws When the texts don't make a site.
 */
export function checkTexts(
	texts: PairTexts,
	knowledge: LanguageKnowledge = noKnowledge,
	without: ReadonlySet<string> = new Set(),
): CheckedTexts {
	const { model, fieldLine } = modelOf(texts);
	const problems = checkTranslations(model, { knowledge, fieldLine, without });
	const isWhole = texts.en.startsWith("---") || texts.en === "";
	return { problems, offset: isWhole ? 0 : translationHead("").split("\n").length - 1 };
}

/**
 * The two pages of a site made from a pair of texts, aligned.
 *
 * @throws When the texts don't make a site with a translation.
 */
export function pairOf(texts: PairTexts): CheckedPair {
	const { model, fieldLine } = modelOf(texts);
	const translation = model.pages.get("en")?.get("sida");
	if (translation?.role.kind !== "translation") throw new Error("The texts make no translation");
	return checkedPair(translation.role.original, translation, { fieldLine });
}

/** The terms of glossaries by languages and text: they are read, and indexed by the rules, once for all cases. */
const knownTerms = new Map<string, readonly Term[]>();

/** The model of a site made from a pair of texts. */
export function modelOf(texts: PairTexts): { readonly model: SiteModel; readonly fieldLine: FieldLine } {
	const [sourceLocale, targetLocale] = texts.locales ?? ["sv-SE", "en-GB"];
	const source = new Intl.Locale(sourceLocale).language;
	const target = new Intl.Locale(targetLocale).language;
	const original = textFile(`content/${source}/sida.md`, wholeOriginal(texts.sv));
	const pinned = texts.pinned === undefined ? original : textFile(original.file, wholeOriginal(texts.pinned));
	const translation = textFile(`content/${target}/sida.md`, wholeTranslation(texts.en, pinned.blob));
	const languages = `  - { tag: ${source}, locale: ${sourceLocale} }\n  - { tag: ${target}, locale: ${targetLocale} }\n`;
	const glossaryId = `${sourceLocale} ${targetLocale} ${texts.glossary}`;
	const terms = knownTerms.get(glossaryId);
	const settings = `url: https://example.org/\nsource: ${source}\nlanguages:\n${languages}${wordedFields}`;
	const parsed = parseSite({
		settings: textFile("content/site.yaml", settings),
		trees: new Map([
			[source, texts.sv === "" ? [] : [original]],
			[target, texts.en === "" ? [] : [translation]],
		]),
		strings: new Map([source, target].map((tag) => [tag, textFile(`i18n/${tag}.json`, wordedLabels)])),
		media: new Map(),
		problems: [],
		...(texts.glossary === undefined || terms !== undefined
			? {}
			: { glossary: textFile("i18n/glossary.csv", texts.glossary) }),
	});
	const fatal = parsed.problems.filter(
		({ code, severity }) => severity === "error" && code !== "strings/missing-key" && code !== "strings/none",
	);
	if (!parsed.site || fatal.length > 0)
		throw new Error(`The texts make no site: ${JSON.stringify(fatal, null, 2)}`);
	const { pages } = parsed.site;
	const pinnedTexts = new Map(texts.pinned === undefined ? [] : [[pinned.blob, pinned.text]]);
	const { model } = buildModel(parsed.site, { pinnedTexts, today: "2026-01-01" });
	knownTerms.set(glossaryId, terms ?? model.terms);
	return {
		model: { ...model, terms: terms ?? model.terms },
		fieldLine: (page, path) => pages.get(page.language.tag)?.get(page.key)?.lineOf(path) ?? 1,
	};
}

/** The dictionaries of Swedish and English. */
export function swedishAndEnglish(): Promise<LanguageKnowledge> {
	return createLanguageTools(
		[
			{ tag: "sv", locale: "sv-SE", name: "svenska" },
			{ tag: "en", locale: "en-GB", name: "English" },
		].map((language) => ({ ...language, direction: directionOf(language.tag) })),
	);
}

function textFile(file: string, text: string): TextFile {
	return { file, text, blob: blobId(new TextEncoder().encode(text)) };
}

function wholeOriginal(text: string): string {
	return text.startsWith("---")
		? text
		: `---\ntitle: En sida\ndescription: Den är till för prov.\n---\n\n${text}\n`;
}

function wholeTranslation(text: string, pin: string): string {
	return text.startsWith("---")
		? text.replace("pin: CURRENT", `pin: ${pin}`)
		: `${translationHead(pin)}${text}\n`;
}

function translationHead(pin: string): string {
	return `---\ntitle: A page\ndescription: It is for a test.\ntranslation:\n  state: in-review\n  pin: ${pin}\n---\n\n`;
}
