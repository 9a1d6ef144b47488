import { endingPairs } from "../ending-pairs.ts";
import { wordForms } from "../word-forms.ts";

/** Endings that are put to short words too. */
const haveCommonEndings = endingPairs(
	`
	|ment |er |ness |ful |less |ship |hood |ly |ty |able |al
	e|able e|ation e|ion e|or e|al e|er y|ication y|icant y|icate y|ier y|iness y|ily`,
	4,
);
const haveEndings = endingPairs(
	`
	|r |or |ion |ation |ic |ical |ial |ional |ance |ence |ible |ive |ative |ity |ism |ist |ise |ize |isation |ization |ous |oral |ent |ant |mental
	e|ible e|ive e|ity e|ance e|ence e|ous e|ic e|ator e|ative
	y|ial y|ious y|iable y|ic y|er y|ical y|ist ic|ist
	ion|or ion|er ion|ive ion|able ion|al ion|oral ion|ible or|ive al|ity al|ism al|ise al|ize
	ation|or ation|er ation|able ation|ative ator|er tion|ve n|us
	t|ce t|cy te|cy ance|able ence|ible le|ility se|tion se|sation ze|zation ze|sation se|zation de|sion d|sion d|sive t|sion t|sive it|ission`,
	5,
);
/** Words derived from one otherwise than by endings. */
const irregular = wordForms(`
	believe belief; advise advice; choose choice; lose loss; die death dead; high height; strong strength; long length; wide width; deep depth;
	grow growth; sell sale; speak speech; think thought; know knowledge; live life; prove proof; safe save; describe description;
	explain explanation; science scientific scientist; receive reception receipt; see sight; give gift; poor poverty; free freedom; wise wisdom;
	hot heat; true truth; young youth; weigh weight; pay payment; succeed success; sick illness ill; centre central; judge judicial;
	maintain maintenance; pronounce pronunciation; solve solution; produce production product; reduce reduction`);

/** Whether two words, neither inflected, are derived from one: `declare`, `declaration`, `declaratively`. */
export function areDerived(one: string, other: string): boolean {
	return withoutLy(one).some((first) =>
		withoutLy(other).some(
			(second) =>
				first === second ||
				haveCommonEndings(first, second) ||
				haveEndings(first, second) ||
				irregular.some((group) => group.includes(first) && group.includes(second)),
		),
	);
}

function withoutLy(word: string): string[] {
	return [...new Set([word, word.replace(/(?<=.{4})ly$/, "")])];
}

/** What words begin with that may be derived from the same as a word. */
export function derivedBeginnings(word: string): string[] {
	const others = irregular.filter((group) => group.includes(word)).flat();
	return [word, ...others].map((each) => each.slice(0, 4));
}

/** Prefixes that make the opposite of a word, or a verb of it. */
const prefix = /^(?:un|in|im|dis|non|re|en|mis)(?=.{4})/;

/** The word that another may be derived from by a prefix: `equal` for `unequal`. */
export function withoutPrefix(word: string): string | undefined {
	return prefix.test(word) ? word.replace(prefix, "") : undefined;
}
