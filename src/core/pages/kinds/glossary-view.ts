import type { Language } from "../../content/settings/settings.ts";
import type { Term } from "../../glossary/parse-glossary.ts";
import { languageName } from "../../languages/language-tag.ts";
import { termId } from "../../model/resolve-references.ts";
import type { ContentView } from "../base/content-view.ts";
import type { ForeignView } from "../parts/link-view.ts";
import { renderText } from "../parts/render-text.ts";
import { foreignView, type PageContext } from "../parts/view-context.ts";

export interface GlossaryView extends ContentView {
	readonly base: "glossary";
	readonly groups: readonly { readonly letter: string; readonly terms: readonly GlossaryTermView[] }[];
}

export interface GlossaryTermView {
	/** Id for links to the term. */
	readonly id: string;
	readonly term: string;
	/** Present when the glossary lacks the term in the page's language. */
	readonly foreign?: ForeignView;
	/** May be empty. */
	readonly definition: string;
	/** The same of the definition. */
	readonly definitionForeign?: ForeignView;
	/** The same term in the other languages that have one. */
	readonly equivalents: readonly {
		readonly tag: string;
		readonly direction: "ltr" | "rtl";
		/** The language's name in the page's language. */
		readonly language: string;
		readonly terms: readonly string[];
	}[];
	/** Where a rendering comes from: HTML. */
	readonly source?: string;
	/** Whether the site has made it itself. */
	readonly own?: true;
}

/** The glossary in the page's language, sorted as that language sorts, grouped by first letter. */
export function glossaryView(context: PageContext, content: ContentView): GlossaryView {
	const { page, model } = context;
	const { language } = page;
	const collator = new Intl.Collator(language.locale);
	const terms = model.terms
		.map((term) => termView(term, context))
		.sort((a, b) => collator.compare(a.term, b.term));
	const groups = new Map<string, GlossaryTermView[]>();
	for (const term of terms) {
		const letter = firstLetter(term.term, language.locale);
		groups.set(letter, [...(groups.get(letter) ?? []), term]);
	}
	return {
		...content,
		base: "glossary",
		groups: [...groups].map(([letter, members]) => ({ letter, terms: members })),
	};
}

/** A term, or a definition, that the page's language lacks is shown in the source language, and says so. */
function termView(term: Term, context: PageContext): GlossaryTermView {
	const { language } = context.page;
	const {
		languages,
		settings: { source },
	} = context.model;
	const foreign = foreignView(context, source, language);
	const renderingIn = (other: Language): string | undefined => term.renderings.get(other.tag)?.[0];
	const own = renderingIn(language);
	const definition = term.definitions.get(language.tag) ?? "";
	const definitionOfSource = term.definitions.get(source.tag) ?? "";
	return {
		id: termId(term),
		term: own ?? renderingIn(source) ?? "",
		...(own === undefined && foreign ? { foreign } : {}),
		definition: definition || definitionOfSource,
		...(definition === "" && definitionOfSource !== "" && foreign ? { definitionForeign: foreign } : {}),
		equivalents: languages.flatMap((other) => {
			const rendering = renderingIn(other);
			if (rendering === undefined || other === language || (own === undefined && other === source)) return [];
			return [
				{
					tag: other.tag,
					direction: other.direction,
					language: languageName(other.tag, language.tag),
					terms: [rendering],
				},
			];
		}),
		...sourceOf(term, context),
	};
}

/** What a glossary's column `source` says of a rendering that the site has made itself. */
const ownRendering = "own rendering";

function sourceOf({ source }: Term, context: PageContext): Pick<GlossaryTermView, "source" | "own"> {
	if (source === undefined) return {};
	if (source === ownRendering) return { own: true };
	return { source: renderText(source, context).replace(/^<p[^>]*>|<\/p>\s*$/g, "") };
}

/** The letter that a term is sorted under: Å, Ä and Ö are letters of their own where the language sorts them apart. */
function firstLetter(term: string, locale: string): string {
	const first = (Array.from(term)[0] ?? "").toLocaleUpperCase(locale);
	const base = first.normalize("NFD").charAt(0);
	const apart = new Intl.Collator(locale, { sensitivity: "base" }).compare(first, base) !== 0;
	return /\p{L}/u.test(first) ? (apart ? first : base) : "#";
}
