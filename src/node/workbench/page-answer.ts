import { quotationMarks } from "../../core/checks/languages/quotation-marks.ts";
import type { Language } from "../../core/content/settings/settings.ts";
import type { Dismissal } from "../../core/model/page.ts";
import { encodePath } from "../../core/urls/encode-path.ts";
import { describePage } from "../../core/workbench/describe-page.ts";
import { type UnitLines, unitLines } from "../../core/workbench/place-problems.ts";
import { translationRecordOf } from "../../core/workbench/translation-record.ts";
import type { Page } from "../../workbench/interface/page.ts";
import type { Base, PageName } from "../../workbench/interface/texts.ts";
import type { KeptDraft } from "./keeping/drafts.ts";
import type { StateEvent } from "./keeping/past-states.ts";
import type { KnownSite } from "./known-site.ts";
import { pageChecks, shownProblems } from "./page-checks.ts";
import { type FreshPair, readPair } from "./read-pair.ts";
import { saysMore } from "./saving/unsaved-texts.ts";
import type { WorkbenchContext } from "./workbench-context.ts";

/** Opens a page: reads both files, and notes in which state they were. */
export async function pageAnswer(
	page: PageName,
	{ context, event = "opened" }: { readonly context: WorkbenchContext; readonly event?: StateEvent },
): Promise<Page> {
	const known = await context.keeper.known();
	const fresh = await readPair(page, { root: context.root, known, pinned: context.pinned });
	return describe(fresh, { context, known, event });
}

async function describe(
	fresh: FreshPair,
	{
		context,
		known,
		event,
	}: { readonly context: WorkbenchContext; readonly known: KnownSite; readonly event: StateEvent },
): Promise<Page> {
	const { pair, exchange } = fresh;
	const { key, language, original, translation, status, file } = pair;
	const page = { key, language };
	const { settings } = known.site;
	const { states } = context;
	states.keep(original.blob, original.text);
	if (translation) {
		const { blob, text } = translation.file;
		states.keep(blob, text);
		states.note(page, { blob, text, what: event });
	}
	const record = translation && translationRecordOf(translation.file);
	const lines = translation && unitLines(pair, { site: exchange, file: translation.file });
	const published = known.model.pages.get(language)?.get(key);
	const draft = draftOf(fresh, context);
	const target = settings.languages.find(({ tag }) => tag === language) ?? settings.source;
	return {
		...page,
		source: shownLanguage(settings.source),
		target: shownLanguage(target),
		quotes: (quotationMarks(target.tag)?.pairs ?? []).slice(0, 2).map(([open, close]) => ({ open, close })),
		files: { original: original.file, translation: file },
		base: baseOf(fresh),
		status,
		...(record ? { state: record.state } : {}),
		...(record?.translator === undefined ? {} : { translator: record.translator }),
		...(record?.reviewer === undefined ? {} : { reviewer: record.reviewer }),
		...(status === "stale" && translation?.pin !== undefined
			? { pinnedText: exchange.pinnedTexts.has(translation.pin) ? "known" : "gone" }
			: {}),
		...describePage(pair, { settings, terms: known.model.terms, strings: known.model.strings }),
		dismissals: (record?.ignore ?? []).map((dismissal) => shownDismissal(dismissal, lines)),
		problems: translation ? shownProblems(await pageChecks(fresh, { units: [], known, context }), pair) : [],
		...(draft ? { draft: { base: draft.base, units: draft.units, at: draft.at } } : {}),
		history: states.of(page, translation?.file.blob),
		...(published ? { address: settings.basePath + encodePath(published.path) } : {}),
	};
}

/** What the translation's record lets pass, with the unit of its block. */
function shownDismissal(dismissal: Dismissal, lines: UnitLines | undefined): Page["dismissals"][number] {
	const { block } = dismissal;
	const unit = block === undefined ? undefined : lines?.unitInBlock(block);
	return { ...dismissal, ...(unit ? { unit: unit.id } : {}) };
}

/** What isn't in the file; of a page that is saved, what it says of the file that was saved, which need not be the one that is there now. */
function draftOf(fresh: FreshPair, { drafts }: WorkbenchContext): KeptDraft | undefined {
	const draft = drafts.find(fresh.pair);
	const now = baseOf(fresh);
	if (!draft) return undefined;
	const isOfFile = draft.base.translation === now.translation && draft.base.original === now.original;
	return (!draft.isSaved || isOfFile) && saysMore(draft.units, fresh) ? draft : undefined;
}

/** The versions of the two files. */
export function baseOf({ pair }: FreshPair): Base {
	return {
		original: pair.original.blob,
		...(pair.translation ? { translation: pair.translation.file.blob } : {}),
	};
}

/** A language as the application shows it. */
export function shownLanguage({ tag, name, direction }: Language): Page["source"] {
	return { tag, name, direction };
}
