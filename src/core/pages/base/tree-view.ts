import type { Page } from "../../model/page.ts";
import { parentFolder } from "../../urls/key-parts.ts";
import type { SectionTree } from "../listings/section-tree.ts";
import type { LinkView } from "../parts/link-view.ts";
import { type PageContext, pageLink } from "../parts/view-context.ts";

/** A place in the tree of a section. */
export interface TreeItemView extends LinkView {
	readonly current?: "page";
	/** What stands below it, on the way to the page that shows the tree. */
	readonly items?: readonly TreeItemView[];
}

/** The tree of a section, open down to the page that shows it. */
export interface TreeView extends TreeItemView {
	readonly items: readonly TreeItemView[];
}

/** The tree of a page's section, open down to the page; and the pages before and after it. */
export function treeView(
	context: PageContext,
	tree: SectionTree,
): { readonly tree: TreeView; readonly previous?: LinkView; readonly next?: LinkView } {
	const { page } = context;
	const { previous, next } = tree.neighboursOf(page.key);
	const items = itemsBelow(tree.root, { context, tree });
	return {
		tree: { ...itemLink(tree.root, context), items },
		...(previous ? { previous: shortLink(previous, context) } : {}),
		...(next ? { next: shortLink(next, context) } : {}),
	};
}

function itemsBelow(
	section: Page,
	{ context, tree }: { readonly context: PageContext; readonly tree: SectionTree },
): TreeItemView[] {
	return tree.below(section).map((item): TreeItemView => {
		const link = itemLink(item, context);
		const isOpen =
			`${context.page.key}/`.startsWith(`${parentFolder(item.key)}/`) && item.key.endsWith("/index");
		const items = isOpen ? itemsBelow(item, { context, tree }) : [];
		return items.length > 0 ? { ...link, items } : link;
	});
}

function itemLink(item: Page, context: PageContext): TreeItemView {
	const link = shortLink(item, context);
	return item.key === context.page.key ? { ...link, current: "page" } : link;
}

function shortLink(page: Page, context: PageContext): LinkView {
	return pageLink(context, { page, shownIn: context.page.language, title: page.shortTitle });
}
