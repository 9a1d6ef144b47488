import { explainTerms } from "../glossary/explain-terms.ts";
import { fillTemplate } from "../markdown/html/body-template.ts";
import type { PageView } from "./page-view.ts";
import { sideBySideBody } from "./side-by-side/side-by-side-body.ts";

/**
 * A view with its text, which was left out when it was made.
 *
 * @param templates What its text is filled from: its page's template, and that of the original beside it.
 */
export function fillView(
	view: PageView,
	{ own, original = "" }: { readonly own: string; readonly original?: string | undefined },
): PageView {
	if (!("bodyParts" in view) || !view.bodyParts) return view;
	const body =
		view.base === "side-by-side"
			? sideBySideBody(view, { own, original })
			: fillTemplate(own, view.bodyParts);
	const { explained } = view.site;
	const explains = explained && view.base !== "glossary" && view.base !== "side-by-side";
	return { ...view, body: explains ? explainTerms(body, explained) : body };
}
