import { pageFields } from "../../content/page/front-matter-schema.ts";
import { createPageReader } from "../../content/page/page-reader.ts";
import { blobId } from "../../drift/blob-id.ts";
import type { Problem } from "../../problems/problem.ts";
import { type ExchangePair, type ExchangeSite, textsIn } from "../exchange-site.ts";
import { canonicalText, type InlineText, plainInline, plainText } from "../markdown/inline-text.ts";
import { attributionMark } from "../markdown/read-segment.ts";
import type { PageTexts } from "../pages/page-texts.ts";
import type { Unfit } from "../pages/segment-edits.ts";
import type { WrittenTranslation } from "../pages/write-translation.ts";
import type { JudgedPage, JudgedUnit } from "./judge-units.ts";
import { unfitText } from "./problem-texts.ts";

/** What a translation was written from. */
interface ImportedContext {
	readonly judged: JudgedPage;
	readonly pair: ExchangePair;
	readonly site: ExchangeSite;
	/** The path of the file that came back. */
	readonly name: string;
}

/** What is wrong with a translation that is to be written: texts that wouldn't be read again as they are, else the page by itself. */
export function verifyWritten(written: WrittenTranslation, context: ImportedContext): readonly Problem[] {
	const { judged, pair, site, name } = context;
	const unfit = written.unfit.length > 0 ? written.unfit : unreadable(written, judged.units, site);
	return unfit.length > 0 ? unfitProblems(unfit, { judged, pair, name }) : validate(written.text, context);
}

function unfitProblems(
	unfit: readonly Unfit[],
	{ judged, ...place }: Pick<ImportedContext, "pair" | "name" | "judged">,
): Problem[] {
	return judged.units.flatMap(({ unit, line }) => {
		const found = unfit.find((other) => other.unit.id === unit.id);
		return found ? [unfitText(found, { ...place, line })] : [];
	});
}

/** The units whose text isn't in the page as it would be read again: as often as there are units with it. */
function unreadable({ text }: WrittenTranslation, units: readonly JudgedUnit[], site: ExchangeSite): Unfit[] {
	const page = textsIn(site, text);
	const present = new Map<string, number>();
	for (const name of page ? allTexts(page).map(canonicalText) : [])
		present.set(name, (present.get(name) ?? 0) + 1);
	return units.flatMap(({ unit, verdict, text: wanted }): Unfit[] => {
		const inline = wanted?.text ?? (verdict === "untranslated" ? undefined : unit.target);
		if (inline === undefined) return [];
		const name = canonicalText(inline);
		const left = present.get(name) ?? 0;
		present.set(name, left - 1);
		const isSpeaker = unit.kind === "quote" && plainText(inline).startsWith(attributionMark);
		return left > 0 ? [] : [{ unit, reason: { kind: isSpeaker ? "speaker" : "block" } }];
	});
}

function allTexts({ fields, blocks }: PageTexts): InlineText[] {
	return [
		...fields.map(({ text }) => plainInline(text)),
		...blocks.flatMap(({ segments }) => segments.map(({ text }) => text)),
	];
}

/** What would be wrong with the page by itself. */
function validate(text: string, { pair, site }: ImportedContext): readonly Problem[] {
	const language = site.settings.languages.find(({ tag }) => tag === pair.language);
	if (!language) return [];
	const source = { file: pair.file, text, blob: blobId(new TextEncoder().encode(text)) };
	const page = createPageReader(pageFields(site.settings), site.markdown.markdown)(source, {
		key: pair.key,
		language,
		isSource: false,
	});
	return page.ok ? [] : page.problems;
}
