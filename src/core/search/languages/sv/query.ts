import type { QueryLanguage } from "../query-language.ts";
import { wordForms, wordList } from "../word-forms.ts";

/** Endings of nouns and adjectives; what is shared before them has three letters or more. */
const endings =
	/^(?:[aent]|tt|[aeo]n|ens?|et|[aeo]r|r|[aeo]rna|na|are|aren|arna|ast|aste|ena|[mn](?:en|et|er|ar|erna|arna|a|e)|nad|nader)?s?$/;
/** Endings of verbs besides; what is shared has four letters or more. */
const verbEndings = /^(?:a|an|ad|ade|at|d|da|de|der|t|te|it|s|ande|ende|er|ar)?s?$/;
/** What is done, beside who does it: `rådgivning`, `rådgivare`. */
const action = /^ning(?:en|ar|arna)?s?$/;
const agent = /^(?:a|er|are|aren|arna)s?$/;

/** What stemming takes off, after letters that it leaves alone: what it knows of Swedish is at snowballstem.org/algorithms/swedish/stemmer.html. */
const stemmed = /^(?:a|e|s|en|ens|er|ers|erna|ernas|ar|ars|arna|arnas|or|ors|orna|ornas)$/;
const left = /[bcdfghjklmnpqrtvxz]$/;
const taken = /(?:[aeo]r|[ae]rn|en|ad|at|as?t|het|lig|ig|els|and|end|dd|gd|nn|dt|gt|kt|tt)$/;

export const swedish: QueryLanguage = {
	areStemmedAlike: (shorter, longer) =>
		shorter.length >= 4 &&
		longer.startsWith(shorter) &&
		stemmed.test(longer.slice(shorter.length)) &&
		left.test(shorter) &&
		!taken.test(shorter),
	isDivided: true,
	areForms: (one, other) => {
		const forms = [one, withVowel(one)].flatMap((first) =>
			[other, withVowel(other)].map((second) => [first, second] as const),
		);
		return forms.some(([first, second]) => areInflections(first, second));
	},
	beginningsOf: (beginning) => {
		const [, start, last] = /^(.+[^aeiouyåäö])([elnr])$/.exec(beginning) ?? [];
		if (start === undefined) return [beginning];
		return last === "e" ? ["e", "l", "n", "r"].map((letter) => start + letter) : [beginning, `${start}e`];
	},
	irregular: wordForms(`
		bok böcker; rot rötter; fot fötter; hand händer; tand tänder; stad städer; land länder; strand stränder; rand ränder; natt nätter;
		brand bränder; bonde bönder; son söner; man män mannen männen; gås gäss; mus möss; lus löss; stång stänger; tång tänger; spång spänger;
		ledamot ledamöter; bot böter; dotter döttrar; bror broder bröder; mor moder mödrar; far fader fäder; öga ögon; öra öron;
		medium medier; museum museer museet musei muse; gymnasium gymnasier gymnasie; stadium stadier; laboratorium laboratorier;
		centrum centra; datum data; faktum fakta; förälder föräldrar föräldra; liten lilla små mindre minst; gammal gamla äldre äldst; ung yngre yngst;
		stor större störst; låg lägre lägst; lång längre längst; hög högre högst; bra bättre bäst; god goda; dålig sämre värre;
		gå gick gått går; ge gav gett givit; se såg sett; ta tog tagit; komma kom kommit; skriva skrev skrivit; säga sade sagt; göra gjorde gjort;
		välja valde valt väljer; sälja sålde sålt säljer; lägga lade lagt; bryta bröt brutit; skjuta sköt skjutit; stjäla stal stulit; finna fann funnit;
		vinna vann vunnit; bjuda bjöd bjudit; dricka drack druckit; sitta satt suttit; ligga låg legat; skära skar skurit; bära bar burit;
		springa sprang sprungit; hålla höll hållit; falla föll fallit; låta lät låtit; äta åt ätit; ligga låg legat; dra drog dragit; slå slog slagit;
		stå stod stått; få fick fått; heta hette; vara var varit; bli blev blivit; veta visste vetat; kunna kunde kunnat; sätta satte satt;
		be bad bett; binda band bundit bundna; bita bet bitit; brinna brann brunnit; brista brast brustit; driva drev drivit; dö dog dött; fara for farit;
		flyga flög flugit; flyta flöt flutit; frysa frös frusit; förstå förstod förstått; försvinna försvann försvunnit; gjuta göt gjutit; glida gled glidit;
		glädja gladde glatt gläder; gripa grep gripit; gråta grät gråtit; hinna hann hunnit; hugga högg huggit; klyva klöv kluvit; knyta knöt knutit; krypa kröp krupit;
		le log lett; lida led lidit; ljuga ljög ljugit; njuta njöt njutit; rida red ridit; rinna rann runnit; riva rev rivit; sjunga sjöng sjungit;
		sjunka sjönk sjunkit; skina sken skinit; skrika skrek skrikit; slippa slapp sluppit; slita slet slitit; smita smet smitit; smyga smög smugit; smörja smorde smort;
		sova sov sovit; spricka sprack spruckit; sprida spred spridit; sticka stack stuckit; stiga steg stigit; strida stred stridit; stryka strök strukit; suga sög sugit;
		svika svek svikit; svälta svalt svultit; svära svor svurit; tiga teg tigit; tvinga tvang tvungit; vika vek vikit; vrida vred vridit; vänja vande vant vänjer;
		and änder; ko kor; sommar somrar; himmel himlar; hammare hamrar; kammare kamrar; nummer numret numren`),
	stopWords: wordList(`
		alla allt att av bara blev bli blir de dem den denna deras dess dessa det detta dig din du där då efter ej eller en er
		ett från för ha hade han hans har hon hur här i icke in ingen inom inte jag ju kan man med mellan men mig min mitt mot
		mycket ni nu när och oss på sedan sig sin sina sitt själv ska skulle som så till under upp ut utan vad var varför vara vars vart vem
		vi vid vilka vilken vilket vår våra vårt än är åt över`),
};

function areInflections(one: string, other: string): boolean {
	let shared = 0;
	while (shared < one.length && one[shared] === other[shared]) shared++;
	const rests = [one.slice(shared), other.slice(shared)] as const;
	if (shared >= 4)
		return (
			rests.every((rest) => endings.test(rest)) ||
			rests.every((rest) => verbEndings.test(rest)) ||
			(rests.some((rest) => action.test(rest)) && rests.some((rest) => agent.test(rest)))
		);
	// `plan` and `plats` are two words.
	const isTold =
		(rests.includes("") && !rests.includes(one[2] ?? "")) || rests.every((rest) => /^[aeo]/.test(rest));
	return shared === 3 && isTold && rests.every((rest) => endings.test(rest));
}

/** With the vowel that comes and goes before l, n and r: `cyklar` as `cykelar`, `fönstret` as `fönsteret`. */
function withVowel(word: string): string {
	return word.replace(/(?<=[^aeiouy])([lnr])(?=(?:ar|arna|et|en|a|na)s?$)/, (consonant) => `e${consonant}`);
}
