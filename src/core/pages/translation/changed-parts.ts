import type { Language } from "../../content/settings/settings.ts";
import type { ChangedField } from "../../drift/translated-fields.ts";
import type { StaleStatus } from "../../drift/translation-status.ts";
import type { Page } from "../../model/page.ts";
import type { DeclaredKey } from "../../strings/declared-keys.ts";
import type { StringKey } from "../../strings/interface-keys.ts";
import type { LinkView } from "../parts/link-view.ts";
import { hrefOf, pageLink, type ViewContext } from "../parts/view-context.ts";

/** What readers call the texts that every page may have. */
const partNames: Readonly<Record<string, StringKey>> = {
	title: "notice.changedTitle",
	shortTitle: "notice.changedTitle",
	description: "notice.changedDescription",
};

/** The id of what has changed above the first heading of a page, which stands above its text. */
export const changesId = "changed";

/** What readers call a changed text: by its field, whatever part of it it is. */
export function partName({ field }: Pick<ChangedField, "field">): StringKey | DeclaredKey {
	const [name = field] = field.split(".");
	return partNames[name] ?? `field.${name}`;
}

/**
 * The parts of an original that changed since a translation was made, each once: fields of front matter by what readers call
 * them, then sections by their headings. A heading is the translation's own where that is in the language of the page that
 * shows it; else the original's. Empty when what changed isn't known.
 *
 * @param options `shownIn` is the language of the page that names the parts, `onPage` that page when it is the translation
 * itself.
 */
export function changedParts(
	context: ViewContext,
	{
		status,
		translation,
		shownIn,
	}: { readonly status: StaleStatus; readonly translation: Page; readonly shownIn: "itself" | Language },
): LinkView[] {
	const language = shownIn === "itself" ? translation.language : shownIn;
	const t = context.translator.in(language.tag);
	const address = shownIn === "itself" ? "" : hrefOf(context, translation.path);
	const top = `${address}#${changesId}`;
	const fields = new Set(status.fields.map(partName));
	const sections = new Set(status.blocks.map(({ section }) => section));
	return [
		...[...fields].map((key) => ({ title: t(key), href: top })),
		...[...sections].map((section): LinkView => {
			if (section === undefined) return { title: t("notice.introduction"), href: top };
			return sectionLink(context, { section, translation, language, address });
		}),
	];
}

function sectionLink(
	context: ViewContext,
	{
		section,
		translation,
		language,
		address,
	}: {
		readonly section: string;
		readonly translation: Page;
		readonly language: Language;
		readonly address: string;
	},
): LinkView {
	const own = translation.body.headings[translation.headingIds.indexOf(section)];
	if (own && language.tag === translation.language.tag)
		return { title: own.text, href: `${address}#${section}` };
	const original = translation.role.kind === "translation" ? translation.role.original : translation;
	const title = original.body.headings.find(({ id }) => id === section)?.text ?? section;
	const link = pageLink(context, { page: original, shownIn: language, title });
	return { ...link, href: `${link.href}#${section}` };
}
