/** How lines are broken. */
export interface LineBreaking {
	/** Gives a text's width. */
	readonly width: (text: string) => number;
	/** What a line may take, in the same unit. */
	readonly room: number;
}

/** Scripts that are written without spaces between words. */
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** What begins no line in them, and what ends none (JIS X 4051). */
const notFirst = /^[、。，．・：；？！ー）」』】〉》〕…ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々]/u;
const notLast = /[（「『【〈《〔]$/u;

/**
 * Breaks a text into lines: at spaces, between the characters of scripts that have none, and within a word only where it is longer than a line.
 * It asks no ICU, whose answers differ from one version of Node to the next.
 */
export function breakLines(text: string, breaking: LineBreaking): string[] {
	const lines: string[] = [];
	let line = "";
	for (const piece of pieces(text).flatMap((one) => cut(one, breaking))) {
		if (line === "" || breaking.width((line + piece).trimEnd()) <= breaking.room) line += piece;
		else {
			lines.push(line.trimEnd());
			line = piece.trimStart();
		}
	}
	return [...lines, line.trimEnd()].filter((one) => one !== "");
}

/** What must not be broken, each with the spaces after it. */
function pieces(text: string): string[] {
	const found: string[] = [];
	for (const word of text.match(/\S+\s*|\s+/gu) ?? []) {
		let last = "";
		for (const character of word) {
			const mayBreak =
				last !== "" &&
				(spaceless.test(character) || spaceless.test(last)) &&
				!notFirst.test(character) &&
				!notLast.test(last) &&
				/\S/u.test(character);
			if (mayBreak) {
				found.push(last);
				last = "";
			}
			last += character;
		}
		found.push(last);
	}
	return found;
}

/** A word in pieces that fit into a line. */
function cut(word: string, { width, room }: LineBreaking): string[] {
	if (width(word.trimEnd()) <= room) return [word];
	const parts: string[] = [];
	let part = "";
	for (const character of word) {
		if (part !== "" && width(part + character) > room) {
			parts.push(part);
			part = "";
		}
		part += character;
	}
	return [...parts, part];
}
