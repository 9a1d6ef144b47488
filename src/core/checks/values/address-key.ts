import { memoiseByText } from "../../collections/memoise-by-text.ts";
import { knownLanguage } from "../languages/known-languages.ts";

/** The languages between which addresses are compared: BCP 47 tags. */
export interface AddressLanguages {
	readonly source: string;
	readonly target: string;
}

/**
 * What two addresses have in common when they lead to the same page: without protocol, `www.` and a slash at the end. Parts that
 * name one of the two languages (`/en/`, `fi.`, `?lang=fi`, `_fi.pdf`) become `*`.
 */
export function addressKey(address: string, { source, target }: AddressLanguages): string {
	const plain = address
		.trim()
		.replace(/^https?:\/\//i, "")
		.replace(/^([^/?#]*)/, (host) => host.toLowerCase())
		.replace(/^www\./, "")
		.replace(/\/(?=$|[?#])/, "");
	const { either } = marksOf(`${source} ${target}`);
	return plain.replace(new RegExp(`(^|[/_=.?&-])(?:${either})(?=$|[/_.?&#-])`, "giu"), "$1*");
}

/**
 * Whether an address is the translated page of a site that gives its pages an address in each language: the same host, and a
 * part that names the target language.
 */
export function isLanguageVersion(
	address: string,
	of: string,
	{ source, target }: AddressLanguages,
): boolean {
	const { either, target: theirs } = marksOf(`${source} ${target}`);
	const host = (text: string): string =>
		(/^(?:https?:\/\/)?([^/?#]+)/i.exec(text)?.[1] ?? "")
			.toLowerCase()
			.replace(new RegExp(`^(?:www\\.|(?:${either})\\.)+`), "");
	if (isSisterHost(address, of)) return true;
	if (!/^https?:|^www\./i.test(address) || host(address) !== host(of)) return false;
	const marks = new RegExp(`(?:^https?://|[/_=.?&-])(?:${theirs})(?:$|[/_.?&#-])`, "iu");
	return marks.test(address) && !marks.test(of);
}

/** The same page of two countries' hosts below one domain: `ftp.se.example.org/images`, `http.us.example.org/images`. */
function isSisterHost(a: string, b: string): boolean {
	const [ours, theirs] = [a, b].map((address) =>
		/^https?:\/\/(?:[^/?#.]+\.)+([^/?#.]+\.[^/?#.]+)(\/[^/].*)$/i.exec(address),
	);
	return ours?.[1] !== undefined && ours[1] === theirs?.[1] && ours[2] === theirs[2];
}

/** What addresses call a language of a pair, as the sources of regular expressions. */
interface AddressMarks {
	readonly either: string;
	readonly target: string;
}

const marksOf = memoiseByText((pair): AddressMarks => {
	const [source = "", target = ""] = pair.split(" ");
	const [ours, theirs] = [namesOf(source, target), namesOf(target, source)];
	return { either: [...new Set([...ours, ...theirs])].join("|"), target: theirs.join("|") };
});

/** Its tag, its names by itself, the other language and English, and codes that sites use for it. Longer ones come first. */
function namesOf(tag: string, other: string): string[] {
	const { tag: language, addressNames = [] } = knownLanguage(tag.toLowerCase());
	const names = [language, other, "en"].map((by) =>
		(new Intl.DisplayNames([by], { type: "language", fallback: "none" }).of(language) ?? "").toLowerCase(),
	);
	const words = [...names, ...addressNames].filter((name) => /^[\p{L}-]+$/u.test(name));
	return [...new Set([tag.toLowerCase(), language, ...words])].sort((a, b) => b.length - a.length);
}
