import type { QueryLanguage } from "../query-language.ts";
import { wordForms, wordList } from "../word-forms.ts";
import { areDerived, derivedBeginnings, withoutPrefix } from "./derivation.ts";

export const english: QueryLanguage = {
	isWrittenApart: true,
	areForms: (one, other) => haveInCommon(singulars(one), singulars(other)),
	areVerbForms: (one, other) => haveInCommon(verbs(one), verbs(other)),
	derivation: {
		areDerived: (one, other) =>
			bases(one).some((first) => bases(other).some((second) => areDerived(first, second))),
		beginningsOf: (word) => bases(word).flatMap(derivedBeginnings),
		withoutPrefix,
	},
	areStemmedAlike: (shorter, longer) =>
		shorter.length >= 4 &&
		((longer === `${shorter}s` && !/[su]$/.test(shorter)) ||
			(/^(?:ed|ings?)$/.test(longer.slice(shorter.length)) &&
				longer.startsWith(shorter) &&
				twoConsonants.test(shorter))),
	irregular: wordForms(`
		child children; person people persons; man men; woman women; foot feet; tooth teeth; mouse mice; louse lice; goose geese; ox oxen;
		half halves; life lives; wife wives; knife knives; leaf leaves; shelf shelves; self selves; loaf loaves; thief thieves; wolf wolves;
		calf calves; analysis analyses; basis bases; crisis crises; thesis theses; criterion criteria; phenomenon phenomena; datum data;
		medium media; curriculum curricula; be was were been; bear bore borne; become became; begin began begun; bring brought;
		build built; buy bought; catch caught; choose chose chosen; come came; cost costs; deal dealt; draw drew drawn; drink drank drunk;
		drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; fly flew flown; forget forgot forgotten;
		get got; give gave given; go went gone goes; grow grew grown; have had; hear heard; hide hid hidden; hold held; keep kept; know knew known;
		lay laid; lead led; leave left; lend lent; lose lost; make made; mean meant; meet met; pay paid; ride rode ridden; rise rose risen;
		run ran; say said; see saw seen; seek sought; sell sold; send sent; shake shook shaken; shine shone; show shown; sing sang sung;
		sink sank sunk; sit sat; sleep slept; speak spoke spoken; spend spent; stand stood; steal stole stolen; swim swam swum;
		take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; understand understood; wake woke woken;
		use uses used using; wear wore worn; win won; write wrote written; break broke broken; beat beaten; bend bent; bind bound; bite bit bitten;
		blow blew blown; breed bred; burn burnt; dig dug; do did done; flee fled; forbid forbade forbidden; forgive forgave forgiven; freeze froze frozen;
		grind ground; hang hung; learn learnt; light lit; overcome overcame; ring rang rung; sew sewn; shoot shot; shrink shrank shrunk; slide slid;
		spin spun; spring sprang sprung; stick stuck; strike struck; swear swore sworn; sweep swept; swing swung; undertake undertook undertaken;
		weave wove woven; wind wound; withdraw withdrew withdrawn; good better best; bad worse worst; tyre tire tyres tires;
		licence license licences licenses; programme program; centre center centres centers`),
	stopWords: wordList(`
		a about after all also am an and any are as at be because been but by can could did do does for from had has have he
		her his how i if in into is it its more most my no not of on or our out over she should so some such than that the their
		them then there these they this those to under up us was we were what when where which while who whose why will with would you your
		am me may might must shall being having did here isnt arent wasnt werent dont doesnt didnt hasnt havent cant couldnt wont wouldnt shouldnt
		im ive ill id youre youve its thats theres theyre were weve whats wheres whens whos hows`),
};

/** What endings are put to as it is: `host|ed`, `cast|ing`. */
const twoConsonants = /[aeiou]([bcdfghklmnprst])(?!\1)[dhkmnpt]$/;
/** A syllable whose last consonant is doubled before an ending: `plan|ned`. */
const oneSyllable = /^[^aeiouy]*[aeiouy][^aeiouwxy]$/;

/** A word, and what it may be a form of. */
function bases(word: string): string[] {
	return [...new Set([word, ...singulars(word), ...verbs(word)])];
}

function haveInCommon(ones: readonly string[], others: readonly string[]): boolean {
	return ones.some((one) => others.includes(one));
}

/** A word as it is written in Britain, where that is told by its letters: `customise`, `colours`. */
function inBritish(word: string): string {
	return word
		.replace(/(?<=..[iy])z(?=[aei])/, "s")
		.replace(/(?<=..[bdlmnv])or(?=$|s$|ed$|ing|ful|abl|ite|hood)/, "our");
}

/** What a word may be the plural or genitive of, itself included, by endings alone. */
function singulars(spelled: string): string[] {
	const word = inBritish(spelled);
	const endings = [/(?<=..)s$/, /(?<=s|x|z|ch|sh)es$/].map((ending) => word.replace(ending, ""));
	return [word, ...endings, word.replace(/(?<=..)ies$/, "y")];
}

/** The verbs that a word may be a form of, by endings alone. */
function verbs(spelled: string): string[] {
	const word = inBritish(spelled);
	const [, stem = ""] = /^(.{3,})(?:ed|ings?)$/.exec(word) ?? [];
	if (!/[aeiouy]/.test(stem)) return singulars(word);
	const doubled = /([bdfgklmnprtvz])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
	return [word, `${stem}e`, ...doubled, ...(oneSyllable.test(stem) ? [] : [stem.replace(/i$/, "y")])];
}
