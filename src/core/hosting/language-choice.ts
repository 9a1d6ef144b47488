/** A language of the site, and the languages of readers (BCP 47, lower case) to whom it is offered first. */
export interface OfferedLanguage {
	readonly tag: string;
	readonly ranges: readonly string[];
}

/**
 * What readers' languages each language of a site answers to: its own tag with whatever follows (RFC 4647, 3.4), and for one with
 * a region or script the language alone, unless another of the site's is that already.
 */
export function offeredLanguages(tags: readonly string[]): OfferedLanguage[] {
	const taken = new Set(tags.map((tag) => tag.toLowerCase()));
	return tags.map((tag) => {
		const range = tag.toLowerCase();
		const [primary = range] = range.split("-");
		if (taken.has(primary)) return { tag, ranges: [range] };
		taken.add(primary);
		return { tag, ranges: [range, primary] };
	});
}

/**
 * A pattern that finds the first language in an `Accept-Language` header (RFC 9110, 12.5.4) that a site has: browsers list the
 * reader's languages in their order. Its one group is the range that was found. Understood by PCRE, RE2 and JavaScript alike; to be
 * matched without regard to case.
 */
export function acceptedLanguage(offered: readonly OfferedLanguage[]): string {
	const ranges = offered.flatMap(({ ranges }) => ranges).sort((a, b) => b.length - a.length);
	return `^(?:[^,]*,)*?\\s*(${ranges.join("|")})(?:-[a-z0-9-]*)?\\s*(?:,|$|;\\s*q=(?:1|0?\\.0*[1-9]))`;
}
