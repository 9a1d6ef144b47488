import type { ChangedBlock } from "../drift/compare-blocks.ts";
import type { ReviewState } from "../model/page.ts";
import { findPage, type Pair, type SiteModel } from "../model/site-model.ts";
import { plural } from "../problems/counted.ts";

/** How every translation stands; the shape of `brygga status --format json`. */
export interface StatusReport {
	/** Tags, the source language first. */
	readonly languages: readonly string[];
	/** By key, then language. */
	readonly pages: readonly StatusRow[];
}

/** One original in one target language. */
export interface StatusRow {
	readonly key: string;
	readonly language: string;
	readonly status: Pair["status"]["kind"];
	readonly state?: ReviewState;
	/** 1-based numbers of the original's blocks that changed. */
	readonly staleBlocks: readonly number[];
	/** The changed blocks, with the headings that they stand under. */
	readonly changes: readonly StatusChange[];
	/** The changed front matter fields. */
	readonly staleFields: readonly string[];
	/** `gone` when the text that was translated can't be had, so that what changed isn't known. */
	readonly pinnedText?: "known" | "gone";
	readonly translator?: string;
	readonly reviewer?: string;
	/** ISO date. */
	readonly reviewed?: string;
	/** Words of the original that remain to be translated or gone through. */
	readonly wordsLeft: number;
	/** The translation's file, or the one to create. */
	readonly file: string;
	/** The original's file; absent for an orphan. */
	readonly original?: string;
}

/** A changed block of an original. */
export interface StatusChange extends Pick<ChangedBlock, "block" | "line" | "change"> {
	/** Text of the heading that it stands under, or is; absent above the first. */
	readonly section?: string;
}

/** Sums up a site's pairs. */
export function statusReport(model: Pick<SiteModel, "settings" | "pairs" | "pages">): StatusReport {
	return {
		languages: model.settings.languages.map(({ tag }) => tag),
		pages: sortRows(model.pairs.map((pair) => statusRow(pair, model))),
	};
}

/** Rows by key, then language. */
function sortRows(rows: readonly StatusRow[]): StatusRow[] {
	return [...rows].sort((a, b) => compare(a.key, b.key) || compare(a.language, b.language));
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function statusRow(pair: Pair, model: Pick<SiteModel, "settings" | "pages">): StatusRow {
	const { key, language, file, status, state, record, wordsLeft } = pair;
	const original = findPage(model, key, model.settings.source.tag);
	const stale = status.kind === "stale" ? status : undefined;
	const titles = new Map(original?.body.headings.map(({ id, text }) => [id, text]));
	const titleOf = (section: string | undefined): string | undefined =>
		section === undefined ? undefined : (titles.get(section) ?? section);
	const blocks = stale?.blocks ?? [];
	return {
		key,
		language,
		status: status.kind,
		...(state === undefined ? {} : { state }),
		staleBlocks: [...new Set(blocks.map(({ block }) => block))],
		changes: blocks.map(({ block, line, change, section }) => {
			const title = titleOf(section);
			return { block, line, change, ...(title === undefined ? {} : { section: title }) };
		}),
		staleFields: [...new Set(stale?.fields.map(({ field }) => field))],
		...(stale ? { pinnedText: stale.pinnedText } : {}),
		...(record?.translator === undefined ? {} : { translator: record.translator }),
		...(record?.reviewer === undefined ? {} : { reviewer: record.reviewer }),
		...(record?.reviewed === undefined ? {} : { reviewed: record.reviewed }),
		wordsLeft,
		file,
		...(status.kind === "orphan" || !original ? {} : { original: original.file }),
	};
}

/** Whether somebody has work to do on a translation: it is missing, stale, unpinned or has no original. */
export function needsWork({ status }: Pick<StatusRow, "status">): boolean {
	return status !== "current" && status !== "cosmetic";
}

/** What changed, in one line: "blocks 3, 5 (Rubrik); title". */
export function describeChanges({ changes, staleFields, pinnedText, status }: StatusRow): string {
	if (pinnedText === "gone") return "not known: the text that was translated can't be had";
	if (status === "unpinned") return "not known: no pin";
	const blocks = [...new Set(changes.map(({ block }) => block))];
	const sections = [...new Set(changes.map(({ section }) => section ?? "introduction"))];
	return [
		...(blocks.length === 0
			? []
			: [`${plural(blocks.length, "block")} ${blocks.join(", ")} (${sections.join("; ")})`]),
		...staleFields,
	].join(", ");
}
