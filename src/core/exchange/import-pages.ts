import { pageFields } from "../content/page/front-matter-schema.ts";
import { createPageReader } from "../content/page/page-reader.ts";
import { blobId } from "../drift/blob-id.ts";
import { isPinOf } from "../drift/translation-status.ts";
import type { ReviewState } from "../model/page.ts";
import type { Problem } from "../problems/problem.ts";
import { baseName, parentFolder } from "../urls/key-parts.ts";
import { slugify } from "../urls/slug.ts";
import type { ExchangeFile, PageRecord } from "./exchange-file.ts";
import { type ExchangePair, type ExchangeSite, pinFor, textsIn } from "./exchange-site.ts";
import { checkRecord, translationChanged, unfitText } from "./import-problems.ts";
import { type JudgedPage, type JudgedUnit, judgeUnits } from "./judge-units.ts";
import { type InlineText, plainInline, plainText } from "./markdown/inline-text.ts";
import { attributionMark, canonicalText } from "./markdown/read-blocks.ts";
import type { FieldChange } from "./pages/front-matter-edits.ts";
import type { PageTexts } from "./pages/page-texts.ts";
import type { NewText, Unfit } from "./pages/segment-edits.ts";
import { isOutOfStep } from "./pages/structure-edits.ts";
import { editTranslation, type WrittenTranslation, writeNewTranslation } from "./pages/write-translation.ts";
import { lackingParts, returnedPageProblems } from "./returned-page-problems.ts";

export interface ImportOptions {
	/** Whether a translation that was changed since the export may be overwritten. */
	readonly force?: boolean;
	/** Whether translations that came back unchanged count as gone through. */
	readonly accept?: boolean;
	/** Who translated, for the pages' record. */
	readonly translator?: string;
	/** The machine that translated: the pages' state becomes `machine`. */
	readonly engine?: string;
}

/** What becomes of one page. */
export interface ImportedPage {
	readonly key: string;
	readonly language: string;
	/** Path of the translation. */
	readonly file: string;
	readonly outcome: "created" | "changed" | "unchanged" | "untranslated";
	/** The file's new content; absent when it stays as it is. */
	readonly text?: string;
	/** Units with another text than before. */
	readonly texts: number;
	/** Units that still have no translation. */
	readonly untranslated: number;
	/** Units whose original has changed and whose translation nobody has gone through. */
	readonly unconfirmed: number;
	readonly state?: ReviewState;
	/** Whether the page's pin is that of today's original afterwards. */
	readonly pinned: boolean;
}

/**
 * Takes translations back into a site.
 *
 * @param file What came back.
 * @param options `name` is the file's path, for the problems `exchange/…`.
 * @returns What is to be written; with an error among the problems, nothing is.
 */
export function importPages(
	file: ExchangeFile,
	{ site, name, ...options }: ImportOptions & { readonly site: ExchangeSite; readonly name: string },
): { readonly pages: readonly ImportedPage[]; readonly problems: readonly Problem[] } {
	const problems: Problem[] = [];
	const pages: ImportedPage[] = [];
	for (const record of file.records) {
		const found = checkRecord(record, { site, name });
		problems.push(...found.problems);
		if (found.problems.length > 0 || !found.pair) continue;
		const judged = judgeUnits(file, {
			record,
			pair: found.pair,
			name,
			accept: options.accept === true,
			byMachine: options.engine !== undefined,
		});
		problems.push(...judged.problems);
		if (judged.problems.length > 0) continue;
		const result = importPage(judged, { pair: found.pair, record, site, name, options });
		problems.push(...result.problems);
		if (result.page) pages.push(result.page);
	}
	const known = new Set(file.records.map(({ key }) => key));
	const strays = file.units.filter(({ key }) => !known.has(key));
	problems.push(...strays.map(({ id, line }) => strayUnit(id, { file: name, line })));
	return { pages, problems };
}

function strayUnit(id: string, place: { readonly file: string; readonly line: number }): Problem {
	return {
		...place,
		code: "exchange/unknown-unit",
		severity: "error",
		message: `The unit ${id} belongs to no page of the file.`,
		hint: "Import a file that “brygga export” wrote, with its units' ids as they were.",
		actual: id,
	};
}

interface PageContext {
	readonly pair: ExchangePair;
	readonly record: PageRecord & { readonly line: number };
	readonly site: ExchangeSite;
	readonly name: string;
	readonly options: ImportOptions;
}

interface PageResult {
	readonly page?: ImportedPage;
	readonly problems: readonly Problem[];
}

function importPage(judged: JudgedPage, context: PageContext): PageResult {
	const { pair, record, name, options } = context;
	const { key, language, file, translation } = pair;
	const { edited: done, confirmed, unfinished, untranslated, unconfirmed } = sortUnits(judged);
	const edited = [...done, ...unfinished];
	const counts = {
		key,
		language,
		file,
		texts: edited.length,
		untranslated: untranslated.length,
		unconfirmed: unconfirmed.length,
	};
	const asIs = {
		...counts,
		pinned: pair.status === "current",
		...(translation ? { state: translation.state } : {}),
	};
	const outOfStep = translation !== undefined && isOutOfStep(pair.units);
	const accepted =
		options.accept === true && translation !== undefined && (outOfStep || pair.status !== "current");
	if (edited.length + confirmed.length === 0 && !accepted) {
		return {
			page: { ...asIs, outcome: translation ? "unchanged" : "untranslated" },
			problems: lackingParts(untranslated, { pair, name }),
		};
	}
	const refused = returnedPageProblems(
		{ edited, unfinished, untranslated, unconfirmed },
		{ pair, name, outOfStep, engine: options.engine },
	);
	if (refused.some(({ severity }) => severity === "error")) return { problems: refused };
	const pinned = unconfirmed.length === 0;
	const lacking = untranslated.length + unfinished.length;
	const state = stateAfter({ edited: edited.length, lacking }, { judged, pair, options });
	const written = write({ edited, state, pinned }, context);
	const unfit = written.unfit.length > 0 ? written.unfit : unreadable(written, judged.units, context.site);
	if (unfit.length > 0) return { problems: unfitProblems(unfit, { judged, pair, name }) };
	const invalid = validate(written.text, context);
	if (invalid.length > 0) return { problems: invalid };
	if (written.text === translation?.file.text)
		return { page: { ...asIs, outcome: "unchanged", texts: 0 }, problems: refused };
	if (record.translation !== translationPin(context) && options.force !== true)
		return { problems: [translationChanged(record, { pair, name })] };
	const page = {
		...counts,
		outcome: translation ? "changed" : "created",
		text: written.text,
		state,
		pinned,
	} as const;
	return { page, problems: refused };
}

function translationPin({ pair: { translation }, site }: PageContext): string | undefined {
	return translation && pinFor(site, translation.file);
}

interface SortedUnits {
	readonly edited: readonly JudgedUnit[];
	readonly confirmed: readonly JudgedUnit[];
	readonly unfinished: readonly JudgedUnit[];
	readonly untranslated: readonly JudgedUnit[];
	readonly unconfirmed: readonly JudgedUnit[];
}

function sortUnits({ units }: JudgedPage): SortedUnits {
	const of = (verdict: JudgedUnit["verdict"]): JudgedUnit[] =>
		units.filter((unit) => unit.verdict === verdict);
	return {
		edited: of("edited"),
		confirmed: of("confirmed"),
		unfinished: of("unfinished"),
		untranslated: of("untranslated").filter(({ unit }) => !unit.optional),
		unconfirmed: of("unconfirmed").filter(({ unit }) => unit.state === "changed"),
	};
}

/**
 * A page that is made from nothing is to be reviewed, or a draft while texts are missing; a draft is to be reviewed once its last
 * missing text has come; a reviewed page whose texts changed is to be reviewed again; a machine's translation that somebody
 * has gone through is one to be reviewed.
 */
function stateAfter(
	{ edited, lacking }: { readonly edited: number; readonly lacking: number },
	{
		judged,
		pair,
		options,
	}: { readonly judged: JudgedPage; readonly pair: ExchangePair; readonly options: ImportOptions },
): ReviewState {
	const { translation } = pair;
	const whole = options.engine === undefined ? "in-review" : "machine";
	if (!translation) return lacking > 0 ? "draft" : whole;
	if (translation.state === "draft") {
		const wasPartial = pair.units.units.some(({ optional, target }) => !optional && !target);
		return wasPartial && lacking === 0 ? whole : "draft";
	}
	if (options.engine !== undefined && edited > 0) return "machine";
	if (translation.state === "machine")
		return judged.units.some(({ verdict }) => verdict === "unconfirmed") ? "machine" : "in-review";
	return edited > 0 ? "in-review" : translation.state;
}

function write(
	{
		edited,
		state,
		pinned,
	}: { readonly edited: readonly JudgedUnit[]; readonly state: ReviewState; readonly pinned: boolean },
	{ pair, options, site }: PageContext,
): WrittenTranslation {
	const { translation, original, originalTexts, units } = pair;
	const texts = new Map(
		edited.flatMap(({ unit, text }): [string, NewText][] => (text ? [[unit.id, text]] : [])),
	);
	const renewsPin = pinned && !(translation?.pin !== undefined && isPinOf(translation.pin, original));
	const record: FieldChange[] = [
		...(renewsPin ? [{ path: ["translation", "pin"], value: pinFor(site, original) } as const] : []),
		...(state === translation?.state ? [] : [{ path: ["translation", "state"], value: state } as const]),
		...(options.translator === undefined
			? []
			: [{ path: ["translation", "translator"], value: options.translator } as const]),
		...(state === "machine" && options.engine !== undefined
			? [{ path: ["translation", "engine"], value: options.engine } as const]
			: []),
	];
	const changes = { texts, record };
	if (!translation)
		return writeNewTranslation(originalTexts, { units, changes, slug: sectionSlug(pair.key) });
	return editTranslation(translation.texts, { original: originalTexts, units, changes });
}

/** A section's address is part of those of its pages, which must not move when it gets a page of its own. */
function sectionSlug(key: string): string | undefined {
	return key.endsWith("/index") ? slugify(baseName(parentFolder(key))) : undefined;
}

function unfitProblems(
	unfit: readonly Unfit[],
	{ judged, ...place }: Pick<PageContext, "pair" | "name"> & { readonly judged: JudgedPage },
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
function validate(text: string, { pair, site }: PageContext): readonly Problem[] {
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
