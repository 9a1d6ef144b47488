import type { ReviewState } from "../model/page.ts";
import type { Problem } from "../problems/problem.ts";
import type { ExchangeFile, PageRecord } from "./exchange-file.ts";
import { type ExchangePair, type ExchangeSite, pinFor } from "./exchange-site.ts";
import { checkRecord, translationChanged } from "./import/check-record.ts";
import { completenessProblems, lackingParts } from "./import/completeness-problems.ts";
import { type JudgedPage, type JudgedUnit, judgeUnits } from "./import/judge-units.ts";
import { verifyWritten } from "./import/verify-written.ts";
import { type TranslatedBy, writeImported } from "./import/write-imported.ts";
import { isOutOfStep } from "./pages/structure-edits.ts";

/** How translations are taken back. */
export interface ImportOptions extends TranslatedBy {
	/** Whether a translation that was changed since the export may be overwritten. */
	readonly force?: boolean;
	/** Whether translations that came back unchanged count as gone through. */
	readonly accept?: boolean;
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
	const { pair, record, site, name, options } = context;
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
	const refused = completenessProblems(
		{ edited, unfinished, untranslated, unconfirmed },
		{ pair, name, outOfStep, engine: options.engine },
	);
	if (refused.some(({ severity }) => severity === "error")) return { problems: refused };
	const pinned = unconfirmed.length === 0;
	const lacking = untranslated.length + unfinished.length;
	const state = stateAfter({ edited: edited.length, lacking }, { judged, pair, options });
	const written = writeImported(pair, { edited, state, pinned, site, by: options });
	const faults = verifyWritten(written, { judged, pair, site, name });
	if (faults.length > 0) return { problems: faults };
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
