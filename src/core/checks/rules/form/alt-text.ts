import type { AlignedBlock, Finding, Rule, RuleContext } from "../../rule.ts";

/**
 * Alternative texts of pictures (WCAG 2.2, criterion 1.1.1), in the text and in front matter: there is one, and it isn't still the
 * original's. A text of nothing but names and words of the target language may be the same in both.
 */
export const altText: Rule = {
	id: "alt-text",
	severity: "error",
	summary: "Every picture has an alternative text, in the language of the page.",
	check: (pair, context) =>
		pair.blocks.flatMap((block) => [...inText(block, context), ...inField(block, context)]),
};

function inText(block: AlignedBlock, context: RuleContext): Finding[] {
	return block.translation.images.flatMap(({ src, alt }): Finding[] => {
		if (alt.trim() === "") {
			return [
				{
					block,
					message: `The picture “${src}” has no alternative text.`,
					hint: "Say what it shows between the square brackets: ![…](…).",
					actual: alt,
				},
			];
		}
		const original = block.original.images.find((image) => image.src === src);
		return original?.alt === alt && isUntranslated(alt, context) ? [leftInPlace(block, alt)] : [];
	});
}

function inField(block: AlignedBlock, context: RuleContext): Finding[] {
	const { field, text } = block.translation;
	if (field !== "image.alt" || text !== block.original.text || !isUntranslated(text, context)) return [];
	return [leftInPlace(block, text)];
}

function leftInPlace(block: AlignedBlock, alt: string): Finding {
	return {
		block,
		message: `The alternative text is still the original's: “${alt}”.`,
		hint: "Translate it.",
		actual: alt,
	};
}

/** Whether a text has words to translate: in lower case, or the first one, and not words of the target language too. */
function isUntranslated(text: string, { isWord, target }: RuleContext): boolean {
	const words = text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
	const plain = words.filter((word) => word.length > 1 && /^\p{Ll}/u.test(word));
	const known = plain.map((word) => isWord(word, target.tag));
	if (known.includes(undefined)) return plain.length > 0 && words.length > 1;
	return known.includes(false);
}
