/** The languages of the columns below. */
const columns: readonly string[] = ["en", "sv", "de", "fi", "es", "ja"];

/**
 * How words for a people, its language and its country begin, in lower case; several divided by a bar. Sources: EU Interinstitutional Style Guide, annex A5;
 * CLDR; Utrikes namnbok; Duden; Kotimaisten kielten keskus; Real Academia Española. A dash where none is known.
 */
const peoples = `
swedish|swede|sweden, svensk|sverige, schwed|schwedisch, ruotsi|ruotsal, suec, スウェーデン
finnish|finns|finland, finsk|finländ|finland|finnar, finnisch|finnland|finnen, suomi|suome|suomal, finland|finés, フィンランド
norwegian|norway, norsk|norge|norrman|norrmän, norweg, norja, norueg, ノルウェー
danish|danes|denmark, dansk|danmark, dänisch|dänen|däne|dänemark, tanska, danés|danesa|daneses|dinamar, デンマーク
icelandic|iceland, isländ|island|islänning, isländ|island, islanti|islann|islantil, island, アイスランド
estonian|estonia, estnisk|estländ|estland|ester, estnisch|estland|esten, viro|viron|viroksi|eesti, estoni, エストニア
latvian|latvia, lettisk|lettland|lettländ, lettisch|lettland|letten, latvia, letón|leton, ラトビア
lithuanian|lithuania, litauisk|litauen|litauer, litauisch|litauen|litauer, liettua, lituan, リトアニア
polish|poles|poland, polsk|polen|polack, polnisch|polen, puola, polac|polon, ポーランド
german, tysk, deutsch, saksa, aleman|alemán, ドイツ
dutch|netherland|holland, nederländ|holländ|holland, niederländ|holländ|holland, hollanti|hollann|alankoma, holand|neerland|países bajos, オランダ
french|france, fransk|frankrik|fransman|fransmän, französ|frankreich|franzos, ranska, francés|frances|francia, フランス
spanish|spain|spaniard, spansk|spanien|spanjor, spanisch|spanien|spanier, espanja, españ, スペイン
portuguese|portugal, portugis|portugal, portugies|portugal, portugali, portug, ポルトガル
italian|italy, italien, italien, italia, italia, イタリア
greek|greece, grekisk|grekland|greker, griech, kreikka|kreika, grieg|grecia, ギリシャ
hungarian|hungary, ungersk|ungern|ungrar|ungrare, ungar|ungarn, unkari, húngar|hungr, ハンガリー
romanian|romania, rumän, rumän, romania, ruman|rumania, ルーマニア
bulgarian|bulgaria, bulgar, bulgar, bulgaria, búlgar|bulgar, ブルガリア
czech, tjeck, tschech, tšek, checo|checa, チェコ
russian|russia, rysk|ryss, russ, venäjä|venälä, ruso|rusa|rusia, ロシア
ukrainian|ukraine, ukrain, ukrain, ukraina, ucran|ucrania, ウクライナ
turkish|turks|turkey, turkisk|turkiet|turkar, türk, turkki|turkin|turkil|turkk, turco|turca|turqu, トルコ
english|england|british|britain|united kingdom|britons, engelsk|england|engelsm|brittisk|storbritann|britter, englisch|england|engländ|britisch|großbrit|briten, englan|britan|britti|brittil|iso-brit|yhdistyn, ingles|inglés|inglat|británi|gran bretaña|reino unido, 英語|英国|イギリス
scottish|scots|scotland, skotsk|skottland|skottar, schottisch|schottland|schotten, skotlan, escoc, スコットランド
irish|ireland, irländ|irland|irisk, irisch|irland|iren, irlan|iiri, irland, アイルランド
welsh|wales, walesisk|kymrisk|wales, walis|wales, wales|kymri, galés|galesa|gales, ウェールズ
american|united states, amerikan|usa|förenta staterna, amerikan|usa|vereinigte, amerikk|yhdysval|usa, american|estadounid|estados unidos|ee. uu, アメリカ|米国
chinese|china, kinesisk|kina|kines, chines|china, kiina, china|chino, 中国
japanese|japan, japan, japan, japani, japon|japón, 日本
korean|korea, korean|korea|sydkorea|nordkorea, korean|korea|südkorea|nordkorea, korea|etelä-korea|pohjois-korea, corea|corean, 韓国|朝鮮|北朝鮮
vietnamese|vietnam, vietnam, vietnam, vietnam, vietnam, ベトナム
thai, thai, thai, thai, tailand, タイ語|タイ人
indian|india, indisk|indien|indier, indisch|indien|inder, intia|intial, india|hindú, インド
arabic|arab, arabisk|arab, arabisch|arab, arabia|arab, árab|arab, アラビア|アラブ
persian|farsi|iran, persisk|farsi|iran, persisch|farsi|iran, persia|farsi|iran, persa|farsi|irán|iraní, ペルシャ|イラン
somali, somali, somali, somali, somal, ソマリ
kurdish|kurd, kurdisk|kurd, kurd, kurdi, kurd, クルド
tigrinya, tigrin, tigrin, tigrin, tigriñ, ティグリニャ
sami|sámi, samisk|same|samer|sápmi, sami|sámi|samisch, saame, sami|sámi, サーミ
meänkieli|tornedal, meänkieli|tornedal, meänkieli|tornedal, meänkieli|tornionlaakso|tornionlaaks, meänkieli, -
yiddish, jiddisch, jiddisch, jiddiš, yidis|yídish, イディッシュ
serbian|serb, serb, serb, serbia, serb, セルビア
croatian|croat, kroat, kroat, kroatia, croat|croac, クロアチア
austrian|austria, österrik, österreich, itäval, austria|austríac, オーストリア
swiss|switzerland, schweiz, schweiz, sveits, suiz, スイス
belgian|belgium, belgi|belgar, belgi, belgia, belg|bélgica, ベルギー
`;

/** How words for each people begin in a language, in lower case; by its place in the table. None in a language that isn't listed. */
export function peopleStems(language: string): (readonly string[])[] {
	const column = columns.indexOf(language);
	if (column < 0) return [];
	return peoples
		.trim()
		.split("\n")
		.map((row) => (row.split(", ")[column] ?? "-").split("|").filter((stem) => stem !== "-"));
}
