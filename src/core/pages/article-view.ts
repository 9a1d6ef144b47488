import { baseName } from "../model/infer-kind.ts";
import type { Contact, Page } from "../model/page.ts";
import { resolveImage } from "../model/resolve-references.ts";
import { bestVersion } from "../model/site-model.ts";
import { municipalityLink, topicLinks } from "./card-view.ts";
import { dateView } from "./date-view.ts";
import type { Neighbours } from "./listing-index.ts";
import type { Listings } from "./listings.ts";
import type {
	ArticleView,
	BaseView,
	ContactView,
	LinkView,
	PictureTextsView,
	PictureView,
} from "./page-view.ts";
import { foreignView, type PageContext, pageLink } from "./view-context.ts";

/** An article below this length has no table of contents. */
const longPage = 400;

/** An article. */
export function articleView(
	context: PageContext,
	{ base, listings }: { readonly base: BaseView; readonly listings: Listings },
): ArticleView {
	const { page, t, model } = context;
	const { locale } = page.language;
	const picture = pictureView(context);
	const texts = pictureTexts(page);
	const publisherForeign =
		page.role.kind === "original"
			? undefined
			: foreignView(context, page.role.original.language, page.language);
	const municipality = municipalityLink(context, page, page.language);
	const contactPage = contactPageLink(context);
	return {
		kind: "article",
		readingMinutes: Math.max(1, Math.round(page.body.words / model.settings.wordsPerMinute)),
		topics: topicLinks(context, page, page.language),
		contacts: page.contacts.map((contact) => contactView(contact, model.settings.callingCode)),
		contactsWithdrawn: page.contacts.length > 0 && page.contactsWithdrawn,
		contents: contentsView(page),
		filters: {
			topic: page.topics.map(baseName),
			...(page.municipality === undefined ? {} : { municipality: baseName(page.municipality) }),
			...(page.date ? { year: String(page.date.year) } : {}),
		},
		...(page.date ? { published: dateView(page.date, { locale, t }) } : {}),
		...(page.updated ? { updated: dateView(page.updated, { locale, t }) } : {}),
		...(municipality ? { municipality } : {}),
		...(page.publisher === undefined ? {} : { publisher: page.publisher }),
		...(page.publisher !== undefined && publisherForeign ? { publisherForeign } : {}),
		...(page.source === undefined ? {} : { source: page.source }),
		...(picture ? { picture } : {}),
		...(texts ? { pictureTexts: texts } : {}),
		...(contactPage ? { contactPage } : {}),
		...neighbourLinks(context, listings.neighboursOf(page.key)),
		...base,
	};
}

/** Links to the second-level headings of a long page. */
export function contentsView({ body, headingIds }: Page): LinkView[] {
	const links = body.headings.flatMap(({ level, text }, index) =>
		level === 2 ? [{ title: text, href: `#${headingIds[index] ?? ""}` }] : [],
	);
	return body.words >= longPage && links.length > 1 ? links : [];
}

function neighbourLinks(
	context: PageContext,
	{ earlier, later }: Neighbours,
): Pick<ArticleView, "previous" | "next"> {
	const link = (page: Page): LinkView => pageLink(context, { page, shownIn: context.page.language });
	return { ...(earlier ? { previous: link(earlier) } : {}), ...(later ? { next: link(later) } : {}) };
}

function pictureView({ page, model }: PageContext): PictureView | undefined {
	const { image } = page;
	if (image?.file === undefined) return undefined;
	const target = resolveImage(model, image.file, page);
	if (!target) return undefined;
	const { alt = "", caption, credit } = image;
	return {
		src: target.href,
		width: target.width,
		height: target.height,
		alt,
		...(caption === undefined ? {} : { caption }),
		...(credit === undefined ? {} : { credit }),
	};
}

/** What is known of a picture whose file the site doesn't have. */
function pictureTexts({ image }: Page): PictureTextsView | undefined {
	if (!image || image.file !== undefined) return undefined;
	const { alt, caption, credit } = image;
	return {
		...(alt === undefined ? {} : { alt }),
		...(caption === undefined ? {} : { caption }),
		...(credit === undefined ? {} : { credit }),
	};
}

/** Where readers are sent in the place of contact details: the municipality's contact page, else its site. */
function contactPageLink({ page, model, t }: PageContext): LinkView | undefined {
	if (!page.contactsWithdrawn || page.contacts.length === 0 || page.municipality === undefined)
		return undefined;
	const municipality = bestVersion(model, page.municipality, page.language.tag);
	const href = municipality?.contactPage ?? municipality?.website;
	if (!municipality || href === undefined) return undefined;
	return { title: t("article.contactPage", { municipality: municipality.title }), href };
}

function contactView({ name, role, phone, email }: Contact, callingCode: string | undefined): ContactView {
	return {
		name,
		...(role === undefined ? {} : { role }),
		...(phone === undefined ? {} : { phone: { text: phone, href: phoneAddress(phone, callingCode) } }),
		...(email === undefined ? {} : { email: { text: email, href: `mailto:${email}` } }),
	};
}

/**
 * A `tel:` address (RFC 3966) for a number as it is printed: international when the country's calling code is known.
 *
 * @param callingCode Digits, without `+`.
 */
export function phoneAddress(phone: string, callingCode: string | undefined): string {
	const digits = phone.replace(/[^\d+]/g, "");
	const international = callingCode !== undefined && /^0[1-9]/.test(digits);
	return `tel:${international ? `+${callingCode}${digits.slice(1)}` : digits}`;
}
