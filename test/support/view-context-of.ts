import type { MarkdownIt } from "markdown-it";
import { createMarkdown } from "../../src/core/markdown/create-markdown.ts";
import type { SiteModel } from "../../src/core/model/site-model.ts";
import type { ViewContext } from "../../src/core/pages/parts/view-context.ts";
import { viewContext } from "../../src/node/session/planning/view-context.ts";

const asset = { href: "/a", integrity: "" };
const assets = {
	files: [],
	view: { stylesheet: asset, script: asset, search: [], icon: asset },
	problems: [],
};

/** What the views of a model are made from, with assets that are nowhere, since views only name them. */
export function viewContextOf(model: SiteModel, markdown: MarkdownIt = createMarkdown()): ViewContext {
	return viewContext(model, { assets, markdown });
}
