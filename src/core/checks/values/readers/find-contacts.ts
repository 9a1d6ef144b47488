import { memoiseByText } from "../../../collections/memoise-by-text.ts";
import type { Country } from "../../../countries/country.ts";
import { knownCountries } from "../../../countries/known-countries.ts";
import { knownLanguage } from "../../languages/known-languages.ts";
import { type AddressLanguages, addressKey } from "../address-key.ts";
import type { Value } from "../value.ts";

/**
 * Letters of a script that writes no spaces, or adds particles to any word: text in it goes on after an address that it names. In addresses they are
 * percent-encoded or Punycode (RFC 3986, RFC 3492).
 */
const running = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}";
const letter = `(?:(?![${running}])[\\p{L}\\d])`;
const letterOr = (others: string): string => `(?:(?![${running}])[\\p{L}\\d${others}])`;
const outside = `\\s<>()”“"’「」『』（）、。，${running}`;
const tail = `[^${outside}]*[^${outside}.,;:!?]`;

const email = new RegExp(`${letter}${letterOr("._%+-")}*@${letterOr("-")}+(?:\\.${letterOr("-")}+)+`, "gu");
const address = new RegExp(`(?:https?:\\/\\/|www\\.)${tail}`, "giu");
/** Top-level domains: those that anybody has, and those of known countries. */
const domains = [
	"eu com org net nu int gov edu info io".split(" "),
	knownCountries.flatMap((country) => country.domain ?? []),
]
	.flat()
	.join("|");
const domain = new RegExp(
	`(?<!${letterOr("@./-")})${letter}(?:${letterOr("-")}*${letter})?(?:\\.${letterOr("-")}+)*\\.(?:${domains})(?:\\/${tail})?(?!${letter})`,
	"gu",
);
/** A number with trunk prefix 0 or an international one (ITU-T E.123). */
const phone = new RegExp(
	`(?<!${letterOr("./,:+-")}|\\d[ \\u00a0\\u202f])(?:\\+\\d{1,3}|00\\d{2}(?=[ \\d])|0)(?:[ \\u00a0\\u202f/()–‑-]{0,3}\\d){6,13}(?!\\d|[.,:]\\d)`,
	"gu",
);
/** What the countries of two languages write in ways of their own. */
interface CountryPatterns {
	/** Short numbers of authorities. */
	readonly shortNumber: RegExp | undefined;
	/** A postal code before its town. Five digits are one only after the country's letters: FI-00100 Helsinki. */
	readonly postalCode: RegExp;
	/** Calling codes of the countries of originals; `undefined` where these aren't known. */
	readonly callingCodes: readonly string[] | undefined;
}

const countryPatterns = memoiseByText((pair): CountryPatterns => {
	const [source = "", target = ""] = pair.split(" ");
	const countries = [...new Set([...countriesOf(source), ...countriesOf(target)])];
	const sources = (name: "shortNumber" | "postalCode"): readonly string[] =>
		countries.flatMap((country) => country[name] ?? []);
	const short = sources("shortNumber").join("|");
	const postal = [...sources("postalCode"), "(?<=-)\\d{5}"].join("|");
	const codes = countriesOf(source).flatMap(({ callingCode }) => callingCode ?? []);
	return {
		shortNumber:
			short === ""
				? undefined
				: new RegExp(`(?<![\\d.,])(?:${short})(?![\\d.,]\\d|\\d|[ \\u00a0]?\\d|[ \\u00a0]?%)`, "gu"),
		postalCode: new RegExp(`(?<![\\d.,])(?:[A-Z]{1,2}-)?(?:${postal})(?=[ \\u00a0]\\p{Lu}\\p{L})`, "gu"),
		callingCodes: codes.length === 0 ? undefined : codes,
	};
});

/** The known countries whose authorities write in a language. */
function countriesOf(tag: string): readonly Country[] {
	const codes = knownLanguage(tag).countries ?? [new Intl.Locale(tag).maximize().region];
	return knownCountries.filter(({ code }) => codes.includes(code));
}

/** No telephone number or postal code has fewer, nor digits that stand further apart. */
const fiveDigits = /\d(?:[ \u00a0\u202f/()–‑-]{0,3}\d){4}/;

/** E-mail addresses, web addresses, telephone numbers and postal codes. */
export function findContacts(text: string, languages: AddressLanguages): Value[] {
	// A point inside a word, or a scheme: cheaper than to look for an address in every sentence.
	const hasAddress = /[^\s.]\.\p{L}|:\/\//u.test(text);
	const hasDigits = fiveDigits.test(text);
	if (!hasAddress && !hasDigits && !text.includes("@")) return [];
	const values: Value[] = [];
	const taken = (start: number, end: number): boolean =>
		values.some((value) => start < value.end && end > value.start);
	const find = (pattern: RegExp, readings: (match: RegExpMatchArray) => readonly string[]): void => {
		for (const match of text.matchAll(pattern)) {
			const start = match.index;
			const end = start + match[0].length;
			const found = readings(match);
			if (found.length === 0 || taken(start, end)) continue;
			const [slot = "contact"] = (found[0] ?? "").split(":");
			values.push({
				kind: "contact",
				certainty: "strict",
				slot,
				text: match[0],
				start,
				end,
				readings: found,
			});
		}
	};
	if (text.includes("@")) find(email, ([found]) => [`mail:${found.toLowerCase()}`]);
	if (hasAddress) {
		find(address, ([found]) => [`url:${firstPage(addressKey(found, languages))}`]);
		find(domain, ([found]) => [`url:${firstPage(addressKey(found, languages))}`]);
	}
	if (hasDigits) {
		const { callingCodes, postalCode, shortNumber } = countryPatterns(
			`${languages.source} ${languages.target}`,
		);
		find(phone, ([found]) => phoneReadings(found, callingCodes));
		find(postalCode, ([found]) => [`postal:${found.replace(/\D/g, "")}`]);
		if (shortNumber)
			find(shortNumber, ([found]) => [`tel:${found.replace(/\D/g, "")}`, `n:${found.replace(/\D/g, "")}`]);
	}
	return values;
}

/**
 * The number without trunk prefix and country code: that of the original's country, where it is known; of another country all
 * digits count. Otherwise each length of the code gives a reading. A “(0)” after it is dropped.
 */
function phoneReadings(written: string, codes: readonly string[] | undefined): string[] {
	const digits = written.replace(/\(0\)/, "").replace(/\D/g, "");
	const isInternational = /^\+|^00/.test(written);
	const national = isInternational ? digits.replace(/^00/, "") : digits.replace(/^0/, "");
	if (national.length < 6 || national.length > 15) return [];
	if (!isInternational && !/[ \u00a0/()–‑-]/u.test(written) && digits.length < 8) return [];
	if (!isInternational) return [`tel:${national}`];
	if (codes === undefined) return [2, 1, 3].map((length) => withoutCode(national, length));
	const code = codes.find((start) => national.startsWith(start));
	return code === undefined ? [`tel:+${national}`] : [withoutCode(national, code.length)];
}

function withoutCode(digits: string, length: number): string {
	return `tel:${digits.slice(length).replace(/^0/, "")}`;
}

/** A written address of a site's first page in one of the languages is one of its first page: “example.org/sv”. */
function firstPage(key: string): string {
	return key.replace(/^([^/?#]+)\/\*$/, "$1");
}
