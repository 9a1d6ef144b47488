import { english } from "./english.ts";
import { swedish } from "./swedish.ts";
import type { WritingHabits } from "./writing-habits.ts";

const plain: WritingHabits = {
	spacedMarks: "",
	dialogueDash: false,
	nounCapitals: false,
	doubledWords: new Set(),
	genitives: [],
	nameEndings: undefined,
	formsOf: (term) => [term],
	familyOf: () => undefined,
	pronouns: new Set(),
	isDefinite: () => false,
};

/** Languages in which dialogue is set with a dash (CLDR has no field for it; The Unicode Standard, section 6.2, "Dashes"). */
const dashLanguages = new Set(
	"sv da nb nn no fi fr es pt it ca pl cs sk sl hr sr bs mk bg ro ru uk be el tr lt lv et hu eu gl".split(
		" ",
	),
);

/** Pronouns and articles of which two may follow each other: “die, die die Seite”, “nos nos”. */
const doubledWords: Readonly<Record<string, string>> = {
	de: "der die das den dem des sie ihr ihnen es was ein eine",
	es: "nos del",
	fr: "nous vous",
	nl: "dat die ze je zij",
};

/** “Lundissa”, “Uddevallasta” (Iso suomen kielioppi, § 81). */
const finnishCases =
	/^i?(?:n|a|ä|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|na|nä|in|iin|een|aan|ään|nsa|nsä)$/u;

/** “Niemisen” is of Nieminen, “Järvelle” to Järvi (Iso suomen kielioppi, § 81, § 221). */
function finnishBaseForms(name: string): readonly string[] {
	const [, stem] = /^(.{3,}?)(?:n|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|n[aä])$/u.exec(name) ?? [];
	return stem === undefined ? [] : [stem, stem.replace(/se$/, "nen"), stem.replace(/e$/, "i")];
}

/** The habits of a language, by its BCP 47 tag. */
export function habitsOf(tag: string): WritingHabits {
	let habits = known.get(tag);
	if (!habits) {
		const language = tag.split("-", 1)[0] ?? tag;
		habits = {
			...plain,
			dialogueDash: dashLanguages.has(language),
			nounCapitals: language === "de" || language === "lb",
			spacedMarks: language === "fr" ? ":;!?»" : "",
			doubledWords: new Set(doubledWords[language]?.split(" ")),
			...(language === "fi" ? { caseEndings: finnishCases, baseForms: finnishBaseForms } : {}),
			...(language === "sv" ? swedish : language === "en" ? english : {}),
		};
		known.set(tag, habits);
	}
	return habits;
}

const known = new Map<string, WritingHabits>();
