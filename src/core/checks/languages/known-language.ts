import type { LanguageWords } from "./language-words.ts";
import type { RoleMarks } from "./name-roles.ts";
import type { OppositeWords } from "./opposites.ts";
import type { PairFacts } from "./pair-facts.ts";
import type { WritingHabits } from "./writing-habits.ts";

/** What the checks know of a language beyond CLDR. All but the tag may be missing: then they do without. */
export interface KnownLanguage {
	/** BCP 47 language subtag. */
	readonly tag: string;
	/** Its words for numbers, times and amounts. */
	readonly values?: LanguageWords;
	readonly writing?: Partial<WritingHabits>;
	/** How it marks the part that a name has in its sentence. */
	readonly roles?: RoleMarks;
	/** Its words of which one must not stand for the other. */
	readonly opposites?: OppositeWords;
	/** What is known of it with the language of translations, by the latter's subtag. */
	readonly into?: Readonly<Record<string, PairFacts>>;
	/** ISO 3166-1 codes of the countries whose authorities write in it; empty where these are too many to tell. Without it, CLDR's likeliest. */
	readonly countries?: readonly string[];
	/** What addresses call it besides its tag and its names in CLDR: codes of ISO 639-2. In lower case. */
	readonly addressNames?: readonly string[];
}
