import type { LanguageWords } from "./language-words.ts";
import { plainWords } from "./plain-words.ts";

/** Japanese counters, dates and times in digits. Source: JIS X 0301; 文化庁「公用文作成の考え方」 (2022). */
export const japanese: LanguageWords = {
	...plainWords,
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
		日間: { dimension: "clock", factor: 1440 },
	},
	range: /^[ \u00a0]?(?:[-–—~〜～]|から)[ \u00a0]?$/u,
	conjunction: /[、;]|と|や/u,
	patterns: {
		date: /(?:(?<year>\d{4})年)?(?<month>1[0-2]|0?[1-9])月(?:(?<day>3[01]|[12]\d|0?[1-9])日)?/gu,
		time: /(?:(?<after>午後)|(?<before>午前))?(?<!\d)(?<hour>2[0-4]|1\d|0?\d)時(?!間)(?:(?<minute>[0-5]?\d)分|(?<half>半))?/gu,
	},
	spaceless: true,
};
