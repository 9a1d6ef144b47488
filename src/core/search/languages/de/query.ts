import { foldWord } from "../../words/fold-word.ts";
import type { QueryLanguage } from "../query-language.ts";
import { wordForms, wordList } from "../word-forms.ts";

/** Endings of nouns and adjectives; what is left before them has three letters or more. */
const endings = /(?<=...)(?:innen|ern|sen|se|en|er|es|em|e|n|s)$/;

export const german: QueryLanguage = {
	areForms: (one, other) => {
		const stems = stemsOf(one);
		return stemsOf(other).some((stem) => stems.includes(stem));
	},
	irregular: wordForms(`
		mann männer; museum museen museums; datum daten datums; firma firmen; thema themen; konto konten; zentrum zentren; album alben; praxis praxen;
		gymnasium gymnasien; studium studien; ministerium ministerien; medium medien; kriterium kriterien; material materialien; index indizes;
		gehen geht ging gegangen; kommen kommt kam gekommen; geben gibt gab gegeben; nehmen nimmt nahm genommen; sprechen spricht sprach gesprochen;
		schreiben schreibt schrieb geschrieben; lesen liest las gelesen; sehen sieht sah gesehen; finden findet fand gefunden; bringen bringt brachte gebracht;
		denken denkt dachte gedacht; fahren fährt fuhr gefahren; tragen trägt trug getragen; laden lädt lud geladen; halten hält hielt gehalten; fallen fällt fiel gefallen;
		lassen lässt ließ gelassen; schließen schließt schloss geschlossen; öffnen öffnet geöffnet; ziehen zieht zog gezogen; bieten bietet bot geboten; helfen hilft half geholfen;
		sterben stirbt starb gestorben; werfen wirft warf geworfen; treffen trifft traf getroffen; essen isst aß gegessen; trinken trinkt trank getrunken; singen singt sang gesungen;
		schneiden schneidet schnitt geschnitten; steigen steigt stieg gestiegen; bleiben bleibt blieb geblieben; stehen steht stand gestanden; sitzen sitzt saß gesessen; liegen liegt lag gelegen;
		wählen wählt wählte gewählt; senden sendet sandte gesandt; kennen kennt kannte gekannt; brennen brennt brannte gebrannt; gut besser beste besten; hoch höher höchste; nah näher nächste`),
	stopWords: wordList(`
		aber alle als also am an auch auf aus bei beim bis da dabei damit dann das dass dein deine dem den denn der des dich die dies diese diesem diesen dieser dieses dir doch
		dort du durch ein eine einem einen einer eines er es etwas euch euer für gegen habe haben hat hatte hier ich ihm ihn ihr ihre ihren im in ins ist ja kann kannst kein keine können
		könnte man mein meine meinem meinen meiner mich mir mit muss müssen nach nicht noch nun nur ob oder ohne sehr sein seine sich sie sind so soll sollte über um und uns
		unser unter vom von vor wann war waren warum was weil welche welchem welchen welcher welches wem wen wenn wer werden weshalb wie wieso wieder will wir wird wo woher wohin
		wurde wurden zu zum zur zwischen`),
};

/** A word without its umlaut, with and without what may be an ending: `bächen` as `bach`. */
function stemsOf(word: string): string[] {
	const folded = foldWord(word);
	return [folded, folded.replace(endings, "")];
}
