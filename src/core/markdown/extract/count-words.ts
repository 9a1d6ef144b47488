/** What a UTF-16 unit is, found out once for each; a letter beyond the Basic Multilingual Plane is two units. */
const kinds = new Uint8Array(0x10000);
const [space, letterOrDigit, other] = [1, 2, 3] as const;

/**
 * Counts words: what stands between white space and has a letter or a digit. Goes through the text by hand, since every text is
 * counted, and cutting it up takes several times as long.
 */
export function countWords(text: string): number {
	let count = 0;
	let counted = false;
	for (let index = 0; index < text.length; index++) {
		const kind = kinds[text.charCodeAt(index)] || kindAt(text, index);
		if (kind === space) counted = false;
		else if (kind === letterOrDigit && !counted) {
			counted = true;
			count++;
		}
	}
	return count;
}

function kindAt(text: string, index: number): number {
	const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
	const kind = /\s/.test(character) ? space : /[\p{L}\p{N}]/u.test(character) ? letterOrDigit : other;
	if (character.length === 1) kinds[text.charCodeAt(index)] = kind;
	return kind;
}
