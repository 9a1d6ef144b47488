import type { Page } from "../../core/model/page.ts";
import { renderBody } from "../../core/pages/base/base-view.ts";
import type { ViewContext } from "../../core/pages/parts/view-context.ts";
import type { CollectionApi, UserConfig } from "../configuration/user-config.ts";

/** A page of the content as an item of Eleventy's collections. */
export interface CollectionItem {
	/** Below the site's own address: `url` (the filter) adds the base path. */
	readonly url: string;
	readonly inputPath: string;
	readonly fileSlug: string;
	/**
	 * The first day that the page's date may be, by which collections are sorted; 1970-01-01 for a page without one. `data.date` says what
	 * is known of it.
	 */
	readonly date: Date;
	/** The text as HTML; made when it is asked for. */
	readonly content: string;
	readonly data: {
		readonly title: string;
		readonly description: string;
		/** BCP 47. */
		readonly language: string;
		readonly key: string;
		readonly kind: string;
		readonly date?: string;
	};
}

/** The collections that templates of a site's own find besides Eleventy's: `pages`, and one for each kind. */
export function pageCollections(context: ViewContext): ReadonlyMap<string, readonly CollectionItem[]> {
	const collections = new Map<string, CollectionItem[]>([["pages", []]]);
	for (const tree of context.model.pages.values())
		for (const page of tree.values()) {
			const item = itemOf(page, context);
			collections.get("pages")?.push(item);
			const ofKind = collections.get(page.kind) ?? [];
			ofKind.push(item);
			collections.set(page.kind, ofKind);
		}
	return collections;
}

/** Has the collections that a configuration makes with `addCollection` find the pages of the content among its templates. */
export function collectPages(config: UserConfig, pages: readonly CollectionItem[]): void {
	const { addCollection } = config;
	config.addCollection = (name, make) =>
		addCollection.call(config, name, (templates) => {
			const all: CollectionApi = Reflect.construct(templates.constructor, []);
			for (const item of [...pages, ...templates.getAll()]) all.add(item);
			return make(all);
		});
}

function itemOf(page: Page, context: ViewContext): CollectionItem {
	const { key, kind, language, file, title, description, path, date } = page;
	return {
		url: path,
		inputPath: `./${file}`,
		fileSlug: key.slice(key.lastIndexOf("/") + 1),
		date: new Date(date?.iso ?? 0),
		get content() {
			return renderBody({ ...context, page, t: context.translator.in(language.tag) });
		},
		data: {
			title,
			description,
			language: language.tag,
			key,
			kind,
			...(date ? { date: date.iso } : {}),
		},
	};
}
