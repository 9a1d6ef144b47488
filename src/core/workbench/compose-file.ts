import { unfinishedMark } from "../drift/unfinished.ts";
import type { ExchangeFile, FileUnit } from "../exchange/exchange-file.ts";
import { type ExchangePair, type ExchangeSite, exchangePair, pinFor } from "../exchange/exchange-site.ts";
import { importPages } from "../exchange/import-pages.ts";
import { markdownText } from "../exchange/markdown/inline-text.ts";
import type { Unit } from "../exchange/pages/page-units.ts";
import { resolveText } from "../exchange/pages/resolve-text.ts";
import type { NewText } from "../exchange/pages/segment-edits.ts";
import { editTranslation, writeNewTranslation } from "../exchange/pages/write-translation.ts";
import type { ReviewState } from "../model/page.ts";
import { hasErrors, type Problem } from "../problems/problem.ts";
import { type EmptiedPair, emptyTexts } from "./empty-texts.ts";

/** What a translator has for a unit. */
export interface TypedUnit {
	readonly id: string;
	/** Markdown; empty for nothing. */
	readonly text: string;
	/** Whether a person has gone through it. */
	readonly confirmed: boolean;
	/** Whether it is a machine's and nobody has changed it. */
	readonly machine?: boolean | undefined;
}

/** A problem of a page that is being translated, with the unit that it concerns; of the page as a whole without one. */
export interface UnitProblem extends Problem {
	readonly unit?: string;
}

/** A page as it is to be written. */
export interface TypedPage {
	readonly site: ExchangeSite;
	/** Units that aren't among them are as the file has them. */
	readonly units: readonly TypedUnit[];
	readonly translator?: string | undefined;
	/** The machine that has translated units that nobody has gone through. */
	readonly engine?: string | undefined;
}

/** What is to be written, or why nothing can be. */
export type ComposedFile =
	| {
			readonly kind: "written";
			readonly text: string;
			readonly state: ReviewState;
			readonly problems: readonly UnitProblem[];
	  }
	| { readonly kind: "refused"; readonly problems: readonly UnitProblem[] };

/**
 * The file of a translation with what has been typed in it: what importing the same texts from a translator's tool would write, byte for
 * byte, for it is the same program.
 */
export function composeFile(opened: ExchangePair, typed: TypedPage): ComposedFile {
	const { translator, engine } = typed;
	const { pair, site, kept } = withEmptied(opened, typed);
	if (kept.length > 0) return { kind: "refused", problems: kept.map(emptied) };
	const { pages, problems: found } = importPages(asFile(pair, { ...typed, site }), {
		site,
		name: pair.file,
		...(translator === undefined ? {} : { translator }),
		...(engine === undefined ? {} : { engine }),
	});
	const problems = found.map((problem) => withUnit(problem, pair));
	const [page] = pages;
	if (hasErrors(problems) || !page) return { kind: "refused", problems };
	const text = page.text ?? pair.translation?.file.text;
	if (text === undefined) return { kind: "refused", problems: [...problems, nothingTyped(pair)] };
	return { kind: "written", text, state: page.state ?? "draft", problems };
}

/**
 * The same as far as it goes, to be checked: what can't be written yet is left as it is, and texts that aren't translated are the
 * original's, marked.
 */
export function composePage(
	pair: ExchangePair,
	typed: TypedPage,
): { readonly text: string; readonly problems: readonly UnitProblem[] } {
	const written = composeFile(pair, typed);
	if (written.kind === "written") return written;
	const { pair: rest, site } = withEmptied(pair, typed);
	const text = textAsFar(rest, { ...typed, site }, typedTexts(rest, typed));
	return { text, problems: written.problems };
}

/** The same as far as it goes, to be looked at: texts that aren't translated are the original's. */
export function composeForReaders(opened: ExchangePair, typed: TypedPage): string {
	const { pair, site } = withEmptied(opened, typed);
	const texts = typedTexts(pair, typed);
	for (const { id, source, target, optional } of pair.units.units)
		if (!target && !optional && !texts.has(id)) texts.set(id, { text: source });
	return textAsFar(pair, { ...typed, site }, texts);
}

function withEmptied(pair: ExchangePair, { site, units }: TypedPage): EmptiedPair {
	const ids = new Set(units.filter(({ text }) => text.trim() === "").map(({ id }) => id));
	return emptyTexts(pair, { site, ids });
}

/** What has been typed and can be understood, by unit. */
function typedTexts(pair: ExchangePair, typed: TypedPage): Map<string, NewText> {
	const { surroundings } = pair.originalTexts;
	const languages = { source: typed.site.settings.source.tag, target: pair.language };
	const byId = new Map(pair.units.units.map((unit) => [unit.id, unit]));
	return new Map(
		typed.units.flatMap(({ id, text }): [string, NewText][] => {
			const unit = byId.get(id);
			if (!unit || text.trim() === "") return [];
			const resolved = resolveText(
				{ kind: "markdown", markdown: text },
				{ unit, style: "markdown", surroundings, languages },
			);
			return resolved.kind === "text" && !resolved.isTarget ? [[id, resolved.text]] : [];
		}),
	);
}

function textAsFar(pair: ExchangePair, { site }: TypedPage, texts: ReadonlyMap<string, NewText>): string {
	const record = pair.translation
		? []
		: [
				{ path: ["translation", "pin"] as const, value: pinFor(site, pair.original) },
				{ path: ["translation", "state"] as const, value: "draft" },
			];
	const changes = { texts, record };
	const { text } = pair.translation
		? editTranslation(pair.translation.texts, { original: pair.originalTexts, units: pair.units, changes })
		: writeNewTranslation(pair.originalTexts, { units: pair.units, changes });
	return text;
}

/** The line of a page's record in the file that it makes believe; units have lines from 1. */
const recordLine = 0;

/** The units as a translator's tool would bring them back, that shows Markdown as it is. */
function asFile(pair: ExchangePair, { site, units }: TypedPage): ExchangeFile {
	const { key, language, original, translation } = pair;
	const typed = new Map(units.map((unit) => [unit.id, unit]));
	return {
		records: [
			{
				key,
				source: site.settings.source.tag,
				target: language,
				original: pinFor(site, original),
				...(translation ? { translation: pinFor(site, translation.file) } : {}),
				units: pair.units.units.length,
				codes: "markdown",
				line: recordLine,
			},
		],
		units: pair.units.units.map((unit, index) =>
			fileUnit(unit, { key, line: index + 1, typed: typed.get(unit.id) }),
		),
	};
}

function fileUnit(
	{ id, target }: Unit,
	{
		key,
		line,
		typed,
	}: { readonly key: string; readonly line: number; readonly typed: TypedUnit | undefined },
): FileUnit {
	const today = target && markdownText(target);
	const markdown = typed?.text.trim() ? typed.text : today;
	const machine = typed?.machine === true && !typed.confirmed;
	if (markdown === undefined) return { key, id, line, state: "untranslated", machine: false };
	const isGoneThrough = typed !== undefined && (typed.confirmed || (!machine && markdown !== today));
	return {
		key,
		id,
		line,
		target: { kind: "markdown", markdown },
		state: isGoneThrough ? "confirmed" : "unconfirmed",
		machine,
	};
}

function withUnit(problem: Problem, { units }: ExchangePair): UnitProblem {
	const { line: number = recordLine, file: _, ...rest } = problem;
	const unit = problem.code.startsWith("exchange/") ? units.units[number - 1]?.id : undefined;
	const worded = { ...rest, ...wording(problem) };
	return unit === undefined ? worded : { ...worded, unit };
}

/** Where the remedy is another than for a file that comes back from a translator's tool. */
function wording({ code, hint }: Problem): Pick<Problem, "hint"> {
	const own = ownHints[code] ?? hint;
	return own === undefined ? {} : { hint: own };
}

const ownHints: Readonly<Record<string, string>> = {
	"exchange/untranslated": "Translate it: the page is published, and can't be so in part.",
	"exchange/partly-translated": "Translate the rest: the page is published then.",
	"exchange/unconfirmed": "Change the translation, or say that it is right as it is.",
	"exchange/unfinished": "Go through it.",
};

/** A page that is published has all that it must have. */
function emptied({ id }: Unit): UnitProblem {
	return {
		code: "workbench/emptied",
		severity: "error",
		message: "The translation of this text is gone, and the page is published.",
		hint: "Translate it again; or undo, to have the text back that the file has.",
		unit: id,
	};
}

/**
 * Texts that were typed and of which the file, read again, says that they aren't translated: they look like the marks that an untranslated text has.
 *
 * @param text The file as it is to be.
 */
export function textsNotTaken(pair: ExchangePair, { site, units }: TypedPage, text: string): UnitProblem[] {
	const typed = new Set(units.filter((unit) => unit.text.trim() !== "").map(({ id }) => id));
	if (typed.size === 0) return [];
	const { key, language, original, file } = pair;
	const files = new Map([
		[site.settings.source.tag, new Map([[key, original]])],
		[language, new Map([[key, { file, text, blob: "" }]])],
	]);
	const read = exchangePair({ ...site, files }, { key, language });
	return (read?.units.units ?? [])
		.filter(({ id, target }) => target === undefined && typed.has(id))
		.map(({ id }) => ({
			code: "workbench/reads-as-untranslated",
			severity: "error",
			message: "In the file, this text would say that it isn't translated.",
			hint: `Take out “${unfinishedMark}” and what stands before it.`,
			unit: id,
		}));
}

function nothingTyped({ key }: ExchangePair): UnitProblem {
	return {
		code: "workbench/nothing-typed",
		severity: "error",
		message: `Nothing of “${key}” is translated yet, so there is nothing to save.`,
		hint: "Translate at least one text.",
	};
}
