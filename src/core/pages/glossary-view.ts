import type { Language } from "../content/settings.ts";
import type { Term } from "../glossary/parse-glossary.ts";
import { languageName } from "../languages/language-tag.ts";
import { termId } from "../model/resolve-references.ts";
import type { BaseView, GlossaryView, TermView } from "./page-view.ts";
import type { PageContext } from "./view-context.ts";

/** The glossary in the page's language, sorted as that language sorts, grouped by first letter. */
export function glossaryView({ page, model }: PageContext, base: BaseView): GlossaryView {
	const { language } = page;
	const collator = new Intl.Collator(language.locale);
	const terms = model.terms
		.map((term) => termView(term, { language, languages: model.settings.languages }))
		.sort((a, b) => collator.compare(a.term, b.term));
	const groups = new Map<string, TermView[]>();
	for (const term of terms) {
		const letter = firstLetter(term.term, language.locale);
		groups.set(letter, [...(groups.get(letter) ?? []), term]);
	}
	return {
		...base,
		kind: "glossary",
		groups: [...groups].map(([letter, members]) => ({ letter, terms: members })),
	};
}

function termView(
	term: Term,
	{ language, languages }: { readonly language: Language; readonly languages: readonly Language[] },
): TermView {
	return {
		id: termId(term),
		term: term.renderings.get(language.tag)?.[0] ?? "",
		definition: term.definitions.get(language.tag) ?? "",
		equivalents: languages
			.filter((other) => other !== language)
			.map(({ tag, direction }) => ({
				tag,
				direction,
				language: languageName(tag, language.tag),
				terms: (term.renderings.get(tag) ?? []).slice(0, 1),
			})),
		...(term.source === undefined ? {} : { source: term.source }),
	};
}

/** The letter that a term is sorted under: Å, Ä and Ö are letters of their own where the language sorts them apart. */
function firstLetter(term: string, locale: string): string {
	const first = (Array.from(term)[0] ?? "").toLocaleUpperCase(locale);
	const base = first.normalize("NFD").charAt(0);
	const apart = new Intl.Collator(locale, { sensitivity: "base" }).compare(first, base) !== 0;
	return /\p{L}/u.test(first) ? (apart ? first : base) : "#";
}
