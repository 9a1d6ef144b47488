import { valueTexts } from "../../fields/value-texts.ts";
import { languageName } from "../../languages/language-tag.ts";
import { readOutline } from "../../markdown/extract/outline.ts";
import { escapeHtml } from "../../markdown/html/escape-html.ts";
import { matchedBlocks } from "../../model/matched-blocks.ts";
import type { Page } from "../../model/page.ts";
import { sideBySidePath } from "../../model/side-by-side-path.ts";
import { versionsOf } from "../../model/site-model.ts";
import { type BaseView, type BodyPartsView, bodyPartsView, type SharedViews } from "../base/base-view.ts";
import { originalOf } from "../head/head-view.ts";
import type { LinkView } from "../parts/link-view.ts";
import { absoluteUrl, hrefOf, type PageContext, pageLink } from "../parts/view-context.ts";
import { provenanceView } from "../translation/provenance-view.ts";
import { sideBySideBody } from "./side-by-side-body.ts";

/** A translation beside its original, for those who read both; its text is filled in from those of the two pages. */
export interface SideBySideView extends BaseView {
	readonly base: "side-by-side";
	readonly bodyParts: BodyPartsView;
	/** The translation's page. */
	readonly alone: LinkView;
	readonly original: OriginalSideView;
	/**
	 * Which block of the translation, from 0, stands against which of the original; `null` where there is none. Absent where all stand
	 * against each other in order.
	 */
	readonly rows?: readonly (readonly [own: number | null, original: number | null])[];
	/** Texts of front matter that the translation words itself: HTML. */
	readonly texts: readonly { readonly label: string; readonly own: string; readonly original: string }[];
}

export interface OriginalSideView {
	readonly link: LinkView;
	readonly language: { readonly tag: string; readonly direction: "ltr" | "rtl"; readonly name: string };
	readonly bodyParts: BodyPartsView;
}

/** The page on which a translation stands beside its original; `undefined` for one that has none such. */
export function sideBySideView(
	context: PageContext,
	{ site }: { readonly site: SharedViews },
): SideBySideView | undefined {
	const { page, t, model, translator } = context;
	const path = sideBySidePath(page, model.settings);
	if (path === undefined || page.role.kind === "original") return undefined;
	const { original } = page.role;
	const { tag, direction, name } = original.language;
	const siteTitle = site.view.title;
	const rows = rowsOf(page, original);
	const provenance = provenanceView(context);
	const title = t("sideBySide.title", {
		title: page.title,
		language: languageName(tag, page.language.tag),
	});
	const view: SideBySideView = {
		kind: "side-by-side",
		base: "side-by-side",
		layouts: ["side-by-side"],
		key: page.key,
		path,
		site: site.view,
		head: {
			title: t("layout.pageTitle", { title, site: siteTitle }),
			description: "",
			robots: "noindex",
			canonical: absoluteUrl(context, page.path),
			alternates: [],
			...originalOf(context),
		},
		navigation: site.menu(context, "navigation"),
		footer: site.menu(context, "footer"),
		versions: versionsOf(model, page.key).map((version) => ({
			tag: version.language.tag,
			direction: version.language.direction,
			name: version.language.name,
			href: hrefOf(
				context,
				version === page ? page.path : (sideBySidePath(version, model.settings) ?? version.path),
			),
			current: false,
		})),
		sideBySide: { title: t("sideBySide.open"), href: hrefOf(context, path), current: "page" },
		breadcrumb: site.breadcrumb(context),
		title: page.title,
		description: "",
		extra: {},
		body: "",
		bodyParts: bodyPartsView(context),
		alone: pageLink(context, { page, shownIn: page.language, title: t("sideBySide.alone") }),
		original: {
			link: pageLink(context, { page: original, shownIn: page.language }),
			language: { tag, direction, name },
			bodyParts: withoutNames(bodyPartsView({ ...context, page: original, t: translator.in(tag) })),
		},
		...(provenance ? { provenance } : {}),
		...(rows ? { rows } : {}),
		texts: textsOf(context, original),
	};
	if (context.bodiesApart) return view;
	return {
		...view,
		body: sideBySideBody(view, { own: page.body.template, original: original.body.template }),
	};
}

/** Ids are the translation's: those of the original are the same. */
function withoutNames({ passages, ...parts }: BodyPartsView): BodyPartsView {
	return { ...parts, headingIds: [] };
}

function rowsOf({ body }: Page, original: Page): SideBySideView["rows"] {
	if (body.outline === original.body.outline) return undefined;
	const rows: (readonly [number | null, number | null])[] = [];
	let next = 0;
	const addUpTo = (end: number): void => {
		for (; next < end; next++) rows.push([next, null]);
	};
	matchedBlocks(original.body, body).forEach((match, index) => {
		if (match !== undefined) addUpTo(match);
		rows.push([match === undefined ? null : next++, index]);
	});
	addUpTo(readOutline(body.outline).length);
	return rows;
}

/** The texts that the translation words itself: captions, roles, materials. */
function textsOf({ page, t, translator }: PageContext, original: Page): SideBySideView["texts"] {
	const theirs = new Map(valueTexts(original.fields).map((text) => [text.path.join("."), text]));
	return valueTexts(page.fields).flatMap(({ path, text, language }) => {
		const other = theirs.get(path.join("."));
		if (!other || language !== page.language.tag) return [];
		const key = `field.${String(path[0])}` as const;
		const label = translator.has(page.language.tag, key) ? t(key) : String(path[0]);
		return [{ label, own: paragraph(text), original: paragraph(other.text) }];
	});
}

function paragraph(text: string): string {
	return `<p>${escapeHtml(text)}</p>\n`;
}
