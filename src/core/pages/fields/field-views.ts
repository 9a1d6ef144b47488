import { type Field, hasContactDetails } from "../../fields/field.ts";
import type { FieldValue, FieldValues, GroupValue, TextValue } from "../../fields/field-value.ts";
import { kindNamed } from "../../kinds/kind.ts";
import { directionOf } from "../../languages/language-tag.ts";
import { columnSizes } from "../../markdown/html/body-template.ts";
import { resolveImage } from "../../model/resolve-references.ts";
import { bestVersion } from "../../model/site-model.ts";
import { dateView } from "../parts/date-view.ts";
import type { LinkView } from "../parts/link-view.ts";
import { renderText } from "../parts/render-text.ts";
import { foreignView, type PageContext, textOnPage } from "../parts/view-context.ts";
import type { FieldView, PictureTextsView, PictureView, ValueView } from "./field-view.ts";
import { mapView } from "./map-view.ts";
import { phoneAddress } from "./phone-address.ts";

/** What a page shows of what stands in its front matter: its dates, then its fields. */
export function fieldViews(context: PageContext): Readonly<Record<string, FieldView>> {
	const { page, t, model } = context;
	const { locale } = page.language;
	const { fields } = kindNamed(model.settings, page.kind);
	const views: Record<string, FieldView> = {};
	for (const name of ["date", "updated"] as const) {
		const date = page[name];
		if (date) views[name] = { label: dateLabel(name, context), values: [dateView(date, { locale, t })] };
	}
	return Object.assign(views, viewsOf(fields, page.fields, context));
}

/** What readers call a date; that of a page is when it was published, unless the site has another word for its kind: `date.event`. */
function dateLabel(name: "date" | "updated", { page, model, t, translator }: PageContext): string {
	const { lineage } = kindNamed(model.settings, page.kind);
	const kind = name === "date" && lineage.find((known) => translator.has(page.language.tag, `date.${known}`));
	return kind ? t(`date.${kind}`) : t(`field.${name}`);
}

function viewsOf(
	fields: readonly Field[],
	values: FieldValues,
	context: PageContext,
): Record<string, FieldView> {
	const views: Record<string, FieldView> = {};
	for (const field of fields) {
		const value = values[field.name];
		if (value) views[field.name] = fieldView(field, value, context);
	}
	return views;
}

function fieldView(field: Field, value: FieldValue, context: PageContext): FieldView {
	const { page } = context;
	const withdrawn = page.contactDetails === "withdrawn" && hasContactDetails(field);
	const instead = withdrawn ? insteadLink(field, context) : undefined;
	return {
		label: labelOf(field, context),
		values: valueViews(field, value, context),
		...(withdrawn ? { withdrawn: true } : {}),
		...(instead ? { instead } : {}),
	};
}

function valueViews(field: Field, value: FieldValue, context: PageContext): ValueView[] {
	const { page, t, model } = context;
	switch (value.type) {
		case "text": {
			const language = model.settings.languages.find(({ tag }) => tag === value.language);
			const foreign = language && foreignView(context, language, page.language);
			return [{ text: value.text, ...(foreign ? { foreign } : {}) }];
		}
		case "markdown":
			return [{ html: inItsLanguage(renderText(value.text, context), value, context) }];
		case "number":
			return [{ text: new Intl.NumberFormat(page.language.locale).format(value.number) }];
		case "date":
			return [dateView(value.date, { locale: page.language.locale, t })];
		case "boolean":
			return [{ text: t(value.is ? "field.yes" : "field.no") }];
		case "link":
			return [{ text: linkText(field, value.address, context), href: value.address }];
		case "email":
			return [{ text: value.address, href: `mailto:${value.address}` }];
		case "phone":
			return [{ text: value.address, href: phoneAddress(value.address, model.settings.callingCode) }];
		case "file":
			return [{ text: linkText(field, value.address, context), href: fileAddress(value.address, context) }];
		case "place": {
			const map = mapView(value, context);
			return map ? [{ map }] : [];
		}
		case "page":
			return linked([context.links(page.language)(value.key)]);
		case "terms":
			return linked(value.keys.map(context.links(page.language)));
		case "list": {
			const [item = field] = field.of;
			return value.items.flatMap((one) => valueViews({ ...item, name: field.name }, one, context));
		}
		case "image":
			return imageViews(value, context);
		case "group":
			return [{ members: viewsOf(field.of, value.members, context) }];
	}
}

/** HTML of a text, with its language where that isn't the page's. */
function inItsLanguage(html: string, { language }: TextValue, { page }: PageContext): string {
	return language === page.language.tag
		? html
		: `<div lang="${language}" dir="${directionOf(language)}">\n${html}</div>\n`;
}

function linked(links: readonly (LinkView | undefined)[]): ValueView[] {
	return links.flatMap((link) => {
		if (!link) return [];
		const { title, href, foreign } = link;
		return [{ text: title, href, ...(foreign ? { foreign } : {}) }];
	});
}

/** What readers call a field; its name where the site has no word for one that isn't shown. */
function labelOf({ name }: Field, { page, t, translator }: PageContext): string {
	const key = `field.${name}` as const;
	return translator.has(page.language.tag, key) ? t(key) : name;
}

/** What a link says: the text that the site has for links of the field, else its address. */
function linkText({ name }: Field, address: string, { page, t, translator }: PageContext): string {
	const key = `link.${name}` as const;
	return translator.has(page.language.tag, key) ? t(key) : address;
}

/** Where readers are sent in the place of contact details: the first link of a term that has one. */
function insteadLink({ name, instead }: Field, context: PageContext): LinkView | undefined {
	const { page, t, model } = context;
	for (const reference of instead) {
		const [taxonomy = "", field = ""] = reference.split(".");
		const terms = page.fields[taxonomy];
		const [key] = terms?.type === "terms" ? terms.keys : [];
		const term = key === undefined ? undefined : bestVersion(model, key, page.language.tag);
		const link = term?.fields[field];
		if (term && link?.type === "link")
			return {
				title: t(`instead.${name}`, {
					title: textOnPage({ text: term.title, language: term.language.tag }, context),
				}),
				href: link.address,
			};
	}
	return undefined;
}

/** A picture that the site has, or what is said of one that it doesn't have. */
function imageViews({ members }: GroupValue, context: PageContext): ValueView[] {
	const { file, alt, caption, credit } = members;
	const texts: PictureTextsView = {
		...(alt?.type === "text" ? { alt: textOnPage(alt, context) } : {}),
		...(caption?.type === "text" ? { caption: textOnPage(caption, context) } : {}),
		...(credit?.type === "text" ? { credit: textOnPage(credit, context) } : {}),
	};
	if (file?.type !== "file") return [{ pictureTexts: texts }];
	const target = resolveImage(context.model, file.address, context.page);
	if (!target) return [];
	const { href, width, height, choice } = target;
	const picture: PictureView = {
		src: href,
		width,
		height,
		...(choice ? { choice: { ...choice, sizes: columnSizes } } : {}),
		...texts,
		alt: texts.alt ?? "",
	};
	return [{ picture }];
}

/** Where a file lies: beside the page, or from the top of the site. */
function fileAddress(file: string, { model, page }: PageContext): string {
	return resolveImage(model, file, page)?.href ?? model.settings.basePath + file;
}
