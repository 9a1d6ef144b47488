import { bibtex } from "../../citation/bibtex.ts";
import { type Citation, citationId } from "../../citation/citation.ts";
import { kindNamed } from "../../kinds/kind.ts";
import { languageName } from "../../languages/language-tag.ts";
import type { TranslationRecord } from "../../model/page.ts";
import { dateView } from "../parts/date-view.ts";
import { type NamedText, namedAs } from "../parts/publisher-of.ts";
import { absoluteUrl, type PageContext, textOnPage } from "../parts/view-context.ts";
import type { SiteView } from "./site-view.ts";

/** How to refer to a page. When it was read is left to who refers to it. */
export interface CiteView {
	/** Names the files in which it is kept. */
	readonly id: string;
	readonly authors: string;
	readonly date?: string;
	readonly title: string;
	readonly site: string;
	/** How it was translated, and from which version; without full stops. */
	readonly notes: readonly string[];
	readonly address: string;
	readonly bibtex: string;
}

/** Characters of a version that a citation in words has: as many as Git shows of a blob where files are many. */
const shortVersion = 12;

/** How to refer to a page; `undefined` for kinds of pages that nobody cites. */
export function citeView(context: PageContext, site: SiteView): CiteView | undefined {
	const { page, t, model } = context;
	if (!kindNamed(model.settings, page.kind).cite || page.noindex) return undefined;
	const translation = page.role.kind === "translation" ? page.role : undefined;
	const { record, original } = translation ?? {};
	const version = record ? record.pin : page.blob;
	const authors = authorsOf(context);
	const note = record && translatedBy(record, context);
	const citation: Citation = {
		id: citationId(page.path),
		title: page.title,
		authors: authors.map(({ text }) => text),
		site: site.title,
		...(page.date ? { date: page.date } : {}),
		language: page.language.tag,
		...(version === undefined ? {} : { version }),
		address: absoluteUrl(context, page.path),
		...(original ? { original: { title: original.title, language: original.language.tag } } : {}),
		...(record?.translator === undefined ? {} : { translator: record.translator }),
		...(note === undefined ? {} : { note }),
	};
	const named = version?.slice(0, shortVersion);
	return {
		id: citation.id,
		authors: authors.map((author) => textOnPage(author, context)).join(", "),
		...(page.date ? { date: dateView(page.date, { locale: page.language.locale, t }).text } : {}),
		title: page.title,
		site: site.title,
		notes: [
			...(note === undefined ? [] : [note]),
			...(named === undefined
				? []
				: [t(record ? "cite.originalVersion" : "cite.version", { version: named })]),
		],
		address: citation.address,
		bibtex: bibtex(citation),
	};
}

/** Those whom its fields name as schema.org's author, else as publisher, else the site's. */
function authorsOf({ page, model }: PageContext): NamedText[] {
	const [authors, publishers] = ["author", "publisher"].map((property) => namedAs(property, page, model));
	const { publisher, source } = model.settings;
	const found = authors?.length ? authors : (publishers ?? []);
	return found.length > 0 || publisher === undefined ? found : [{ text: publisher, language: source.tag }];
}

function translatedBy(
	{ state, translator, engine }: TranslationRecord,
	{ t, page, model }: PageContext,
): string {
	const language = languageName(model.settings.source.tag, page.language.tag);
	if (state === "machine")
		return engine === undefined ? t("cite.machine", { language }) : t("cite.machineBy", { language, engine });
	return translator === undefined
		? t("cite.translation", { language })
		: t("cite.by", { language, name: translator });
}
