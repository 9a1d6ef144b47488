import { getOrInsert } from "../../../collections/get-or-insert.ts";
import { bestVersion } from "../../../model/site-model.ts";
import type { LinkView } from "../../parts/link-view.ts";
import { type PageContext, pageLink, textOnPage } from "../../parts/view-context.ts";
import type { CountedPair, Coverage } from "./counted-pair.ts";

/** One bar of the chart. */
export interface CoverageView {
	/** A section's page; a group of pages that have none has a title only. */
	readonly title: string;
	readonly link?: LinkView;
	/** Statuses that occur, in a fixed order. */
	readonly parts: readonly CoveragePartView[];
}

export interface CoveragePartView {
	readonly status: Coverage;
	/** "20 up to date" */
	readonly label: string;
	/** Per cent of the bar, from its left end. */
	readonly start: number;
	readonly width: number;
}

const order: readonly Coverage[] = ["current", "stale", "draft", "missing"];

/** A bar for each folder at the top of the tree, by title, and one for the pages in none. */
export function coverageBars(context: PageContext, counted: readonly CountedPair[]): CoverageView[] {
	const { t, page } = context;
	const folders = new Map<string, CountedPair[]>();
	for (const item of counted) {
		const slash = item.pair.key.indexOf("/");
		const folder = slash === -1 ? "" : item.pair.key.slice(0, slash);
		getOrInsert(folders, folder, () => []).push(item);
	}
	const collator = new Intl.Collator(page.language.locale);
	const named = [...folders]
		.filter(([folder]) => folder !== "")
		.map(([folder, items]): CoverageView => {
			const index = bestVersion(context.model, `${folder}/index`, page.language.tag);
			const link =
				index && pageLink(context, { page: index, shownIn: page.language, title: index.shortTitle });
			const named = textOnPage({ text: folder, language: context.model.settings.source.tag }, context);
			return { title: link?.title ?? named, ...(link ? { link } : {}), parts: parts(context, items) };
		})
		.sort((a, b) => collator.compare(a.title, b.title));
	const others = folders.get("");
	return others ? [...named, { title: t("translations.otherPages"), parts: parts(context, others) }] : named;
}

function parts({ t, page }: PageContext, items: readonly CountedPair[]): CoveragePartView[] {
	const mirrored = page.language.direction === "rtl";
	let done = 0;
	return order.flatMap((status): CoveragePartView[] => {
		const count = items.filter(({ coverage }) => coverage === status).length;
		if (count === 0) return [];
		const width = rounded((count / items.length) * 100);
		const start = rounded(mirrored ? 100 - done - width : done);
		done += width;
		return [{ status, label: t(`translations.${status}`, { count }), start, width }];
	});
}

function rounded(number: number): number {
	return Math.round(number * 100) / 100;
}
