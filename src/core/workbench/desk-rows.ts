import { countWords } from "../drift/translatable-blocks.ts";
import type { Page } from "../model/page.ts";
import { findPage, type SiteModel } from "../model/site-model.ts";
import type { Problem } from "../problems/problem.ts";
import { type StatusRow, statusReport } from "../status/status-report.ts";
import { encodePath } from "../urls/encode-path.ts";
import { parentFolder } from "../urls/key-parts.ts";
import { statusRules } from "./status-rules.ts";

/** An original in one target language, as the overview shows it. */
export interface OverviewRow
	extends Pick<
		StatusRow,
		"key" | "language" | "status" | "state" | "translator" | "reviewer" | "reviewed" | "wordsLeft"
	> {
	readonly title: string;
	readonly translatedTitle?: string;
	/** The section that it stands in; the start page for what stands in none. */
	readonly section: { readonly key: string; readonly title: string };
	readonly words: number;
	readonly errors: number;
	readonly warnings: number;
	/** Where the site shows the translation, base path included. */
	readonly address?: string;
	readonly files: { readonly original: string | undefined; readonly translation: string };
}

/** Every original with every target language, by key. */
export function overviewRows(model: SiteModel, problems: readonly Problem[]): OverviewRow[] {
	const counts = countByFile(problems);
	return statusReport(model).pages.map((row) => overviewRow(row, { model, counts }));
}

type Counts = ReadonlyMap<string, { readonly errors: number; readonly warnings: number }>;

function overviewRow(
	{
		key,
		language,
		status,
		state,
		translator,
		reviewer,
		reviewed,
		wordsLeft,
		file,
		original: source,
	}: StatusRow,
	{ model, counts }: { readonly model: SiteModel; readonly counts: Counts },
): OverviewRow {
	const original = findPage(model, key, model.settings.source.tag);
	const translation = findPage(model, key, language);
	const { errors = 0, warnings = 0 } = counts.get(file) ?? {};
	return {
		key,
		language,
		title: original?.title ?? translation?.title ?? key,
		...(translation ? { translatedTitle: translation.title } : {}),
		section: sectionOf(key, model),
		status,
		...(state === undefined ? {} : { state }),
		...(translator === undefined ? {} : { translator }),
		...(reviewer === undefined ? {} : { reviewer }),
		...(reviewed === undefined ? {} : { reviewed }),
		words: original ? wordsIn(original) : 0,
		wordsLeft,
		errors,
		warnings,
		...(translation ? { address: model.settings.basePath + encodePath(translation.path) } : {}),
		files: { original: source, translation: file },
	};
}

/** Words to translate: a description that is taken from the text isn't translated by itself. */
function wordsIn({ title, description, isDescribed, body }: Page): number {
	return countWords(title) + (isDescribed ? countWords(description) : 0) + body.words;
}

/** A section belongs to itself. */
function sectionOf(key: string, model: SiteModel): OverviewRow["section"] {
	for (let folder = parentFolder(key); folder !== ""; folder = parentFolder(folder)) {
		const page = findPage(model, `${folder}/index`, model.settings.source.tag);
		if (page) return { key: page.key, title: page.shortTitle };
	}
	const start = findPage(model, "index", model.settings.source.tag);
	return { key: "index", title: start?.shortTitle ?? "" };
}

function countByFile(problems: readonly Problem[]): Counts {
	const counts = new Map<string, { errors: number; warnings: number }>();
	for (const { file, severity, rule } of problems) {
		// How a page stands is told by its status.
		if (file === undefined || (rule !== undefined && statusRules.has(rule))) continue;
		const count = counts.get(file) ?? { errors: 0, warnings: 0 };
		count[severity === "error" ? "errors" : "warnings"]++;
		counts.set(file, count);
	}
	return counts;
}
