import { memoiseByText } from "../../collections/memoise-by-text.ts";
import { knownLanguage } from "./known-languages.ts";
import type { WritingHabits } from "./writing-habits.ts";

const plain: WritingHabits = {
	spacedMarks: "",
	dialogueDash: false,
	nounCapitals: false,
	lendsWords: false,
	doubledWords: new Set(),
	genitives: [],
	nameEndings: undefined,
	formsOf: (term) => [term],
	familyOf: () => undefined,
	pronouns: new Set(),
	isDefinite: () => false,
};

/** Languages of which nothing else is known, in which dialogue is set with a dash (CLDR has no field for it; The Unicode Standard, section 6.2, "Dashes"). */
const dashLanguages = new Set(
	"da nb nn no pt it ca pl cs sk sl hr sr bs mk bg ro ru uk be el tr lt lv et hu eu gl".split(" "),
);

/** The habits of a language, by its BCP 47 tag. */
export const habitsOf = memoiseByText((tag): WritingHabits => {
	const language = tag.split("-", 1)[0] ?? tag;
	return { ...plain, dialogueDash: dashLanguages.has(language), ...knownLanguage(tag).writing };
});
