import type { LanguageWords } from "./language-words.ts";
import { plainWords } from "./plain-words.ts";

/** Japanese counters, dates and times in digits. Source: JIS X 0301; 文化庁「公用文作成の考え方」 (2022). */
export const japanese: LanguageWords = {
	...plainWords,
	cardinals: { ゼロ: 0 },
	scales: { 百: 100, 千: 1000, 万: 1e4, 億: 1e8, 兆: 1e12 },
	shares: { パーセント: "%", ポイント: "pp", パーセントポイント: "pp", パーミル: "‰" },
	currencies: {
		円: { code: "JPY", factor: 1 },
		ドル: { code: "USD", factor: 1 },
		ユーロ: { code: "EUR", factor: 1 },
		ポンド: { code: "GBP", factor: 1 },
		クローナ: { code: "SEK", factor: 1 },
	},
	regionalCurrencies: { JP: "JPY" },
	units: {
		年間: { dimension: "calendar", factor: 12 },
		カ月: { dimension: "calendar", factor: 1 },
		ヶ月: { dimension: "calendar", factor: 1 },
		ヵ月: { dimension: "calendar", factor: 1 },
		か月: { dimension: "calendar", factor: 1 },
		年: { dimension: "calendar", factor: 12 },
		週間: { dimension: "clock", factor: 10_080 },
		日間: { dimension: "clock", factor: 1440 },
		日: { dimension: "clock", factor: 1440 },
		時間: { dimension: "clock", factor: 60 },
		分間: { dimension: "clock", factor: 1 },
		分: { dimension: "clock", factor: 1 },
		秒間: { dimension: "clock", factor: 1 / 60 },
		秒: { dimension: "clock", factor: 1 / 60 },
	},
	companyForms: ["株式会社", "有限会社"],
	range: /^[ \u00a0]?(?:[-–—~〜～]|から)[ \u00a0]?$/u,
	conjunction: /[、;]|と|や/u,
	patterns: {
		date: /(?:(?:(?<year>\d{4})|(?<era>令和|平成|昭和)(?<reign>\d{1,2}|元))年)?(?<month>1[0-2]|0?[1-9])月(?:(?<day>3[01]|[12]\d|0?[1-9])日)?/gu,
		time: /(?:(?<after>午後)|(?<before>午前))?(?<!\d)(?<hour>2[0-4]|1\d|0?\d)時(?!間)(?:(?<minute>[0-5]?\d)分|(?<half>半))?/gu,
		fraction: /(?<whole>\d+)分の(?<part>\d+)/gu,
		andAHalf: /(?<![\d.])(?<count>\d+|[一二三四五六七八九])(?<unit>時間|年|か月|カ月|ヶ月|日|週間)半/gu,
		tenths: /(?<![\d.])(?<tenths>\d(?:\.\d)?|[一二三四五六七八九])割/gu,
		numeral:
			/(?<![\p{Script=Han}\d])[二三四五六七八九十百千]+(?=つ|人|名|回|年|か|カ|ヶ|日|校|件|個|本|枚|冊|台|歳|階|時間|週間|倍|種|団体|都市|世紀|万)(?!十分)/gu,
		half: /半数|半分|半額/gu,
		numerals: { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 百: 100, 千: 1000 },
	},
	spaceless: true,
};
