import { createHash } from "node:crypto";
import { cardDesign, cardSize, type ShareCard } from "../../share-pictures/share-card.ts";
import { namedAs } from "../parts/publisher-of.ts";
import { absoluteUrl, type PageContext, type ViewContext } from "../parts/view-context.ts";

/** The picture that stands beside links to a page. */
export interface SharePictureView {
	/** Absolute address. */
	readonly href: string;
	/** Its path below the site's address: beside the page, and another when the picture is another, since those who show links keep pictures. */
	readonly path: string;
	readonly width: number;
	readonly height: number;
	/** What is drawn. */
	readonly card: ShareCard;
	/** Differs when the picture does. */
	readonly digest: string;
}

/** The picture of a page, on a site that has such; the further addresses of a listing share the first's. */
export function sharePicture(context: PageContext): SharePictureView | undefined {
	const { page, model } = context;
	const { language, path, title } = page;
	if (!model.settings.shareImages || page.noindex) return undefined;
	const publisher = namedAs("publisher", page, model)[0]?.text ?? model.settings.publisher;
	const site = model.pages.get(language.tag)?.get("index")?.title ?? "";
	const card: ShareCard = {
		title,
		...(publisher === undefined ? {} : { publisher }),
		site,
		language: language.name,
		direction: language.direction,
	};
	return pictureOf(context, { path, card });
}

/**
 * The picture of the page where readers choose a language, with the names of all.
 *
 * @param title The site's, in each language.
 */
export function chooserPicture(context: ViewContext, title: string): SharePictureView | undefined {
	const { settings, languages, pages } = context.model;
	const { source, publisher } = settings;
	if (!settings.shareImages) return undefined;
	const card: ShareCard = {
		title,
		...(publisher === undefined ? {} : { publisher }),
		site: pages.get(source.tag)?.get("index")?.title ?? "",
		language: languages.map(({ name }) => name).join(" · "),
		direction: source.direction,
	};
	return pictureOf(context, { path: "/", card });
}

function pictureOf(
	context: ViewContext,
	{ path, card }: { readonly path: string; readonly card: ShareCard },
): SharePictureView {
	const digest = createHash("sha256")
		.update(JSON.stringify([cardDesign, card]))
		.digest("hex")
		.slice(0, 16);
	const file = `${path}share-${digest.slice(0, 8)}.png`;
	return { href: absoluteUrl(context, file), path: file, ...cardSize, card, digest };
}
