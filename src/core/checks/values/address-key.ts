/** The languages between which addresses are compared: BCP 47 tags. */
export interface AddressLanguages {
	readonly source: string;
	readonly target: string;
}

/** English names by which sites call their versions, besides the tag. */
const languageNames: Readonly<Record<string, readonly string[]>> = {
	en: ["english", "eng", "in-english", "engelska"],
	sv: ["svenska", "swedish", "swe"],
};

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
	const names = [...namesOf(source), ...namesOf(target)].join("|");
	return plain.replace(new RegExp(`(^|[/_=.?&-])(?:${names})(?=$|[/_.?&#-])`, "giu"), "$1*");
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
	const host = (text: string): string =>
		(/^(?:https?:\/\/)?([^/?#]+)/i.exec(text)?.[1] ?? "")
			.toLowerCase()
			.replace(new RegExp(`^(?:www\\.|(?:${[...namesOf(source), ...namesOf(target)].join("|")})\\.)+`), "");
	if (isSisterHost(address, of)) return true;
	if (!/^https?:|^www\./i.test(address) || host(address) !== host(of)) return false;
	const marks = new RegExp(`(?:^https?://|[/_=.?&-])(?:${namesOf(target).join("|")})(?:$|[/_.?&#-])`, "iu");
	return marks.test(address) && !marks.test(of);
}

/** The same page of two countries' hosts below one domain: `ftp.se.example.org/images`, `http.us.example.org/images`. */
function isSisterHost(a: string, b: string): boolean {
	const [ours, theirs] = [a, b].map((address) =>
		/^https?:\/\/(?:[^/?#.]+\.)+([^/?#.]+\.[^/?#.]+)(\/[^/].*)$/i.exec(address),
	);
	return ours?.[1] !== undefined && ours[1] === theirs?.[1] && ours[2] === theirs[2];
}

function namesOf(tag: string): string[] {
	const language = tag.toLowerCase().split("-")[0] ?? tag;
	return [...new Set([tag.toLowerCase(), language, ...(languageNames[language] ?? [])])];
}
