/** Letters that Unicode doesn't decompose, or that have a customary ASCII form. */
const letters: Readonly<Record<string, string>> = {
	ß: "ss",
	æ: "ae",
	ø: "o",
	œ: "oe",
	đ: "d",
	ð: "d",
	þ: "th",
	ł: "l",
	ı: "i",
	ħ: "h",
};

/** A slug as most file names are. */
const plainSlug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const ascii = /^[\0-\x7f]*$/;

/** A Latin letter with its marks. Those of other scripts make letters of their own: Cyrillic й isn't и. */
const latinMarks = /(\p{Script=Latin})[\u0300-\u036f]+/gu;

/** Apostrophes, and characters inside words that nobody sees, such as soft hyphens; Persian words have a non-joiner between parts. */
const unseen = /['’]|(?!\u200c)\p{Cf}/gu;

/**
 * The part of an address made from a title or a file name: lower case, words joined by hyphens, `å ä ö é` without their
 * marks. Letters of other scripts keep theirs, in NFC (RFC 3987 allows them), so an Arabic title has an Arabic slug.
 * The same text always gives the same slug. Text without letters or digits gives an empty string.
 */
export function slugify(text: string): string {
	if (plainSlug.test(text)) return text;
	const lower = text.toLowerCase();
	// Most file names; the same comes out of what follows, in several times the time.
	if (ascii.test(lower))
		return lower
			.replaceAll("'", "")
			.replace(/[^a-z0-9]+/g, "-")
			.replace(/^-|-$/g, "");
	return lower
		.replace(/[ßæøœđðþłıħ]/g, (letter) => letters[letter] ?? letter)
		.normalize("NFD")
		.replace(latinMarks, "$1")
		.normalize("NFC")
		.replace(unseen, "")
		.replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
		.replace(/^-+|-+$/g, "");
}

/** Whether a text is usable as a slug as it stands. */
export function isSlug(text: string): boolean {
	return text !== "" && slugify(text) === text;
}
