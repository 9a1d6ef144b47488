import { linkKey } from "../../alignment/block-anchors.ts";
import type { AlignedBlock, CheckedPair, Finding, Rule } from "../../rule.ts";
import { isLanguageVersion } from "../../values/address-key.ts";

/**
 * Link targets and pictures, block for block and in any order. Links between pages are written the same in every language; a
 * web address may lead to the same site's page in the target language.
 */
export const links: Rule = {
	id: "links",
	severity: "error",
	summary: "Links lead to the same places, and the pictures are the same.",
	check: (pair) => pair.blocks.flatMap((block) => [...linkFindings(block, pair), ...imageFindings(block)]),
};

function linkFindings(block: AlignedBlock, { original, translation }: CheckedPair): Finding[] {
	const tags = { source: original.language.tag, target: translation.language.tag };
	const key = (address: string): string => linkKey(address, { key: original.key, ...tags });
	const { missing, surplus } = difference(block.original.links, block.translation.links, (a, b) => {
		return key(a) === key(b) || isLanguageVersion(b, a, tags) || phoneOf(a) === phoneOf(b);
	});
	return findings(block, { missing, surplus, what: "link" });
}

function imageFindings(block: AlignedBlock): Finding[] {
	const sources = ({ images }: AlignedBlock["original"]): string[] => images.map(({ src }) => src);
	const found = difference(
		sources(block.original),
		sources(block.translation),
		(a, b) => baseName(a) === baseName(b),
	);
	return findings(block, { ...found, what: "picture" });
}

function difference(
	original: readonly string[],
	translation: readonly string[],
	equal: (a: string, b: string) => boolean,
): { readonly missing: readonly string[]; readonly surplus: readonly string[] } {
	const surplus = [...translation];
	const missing = original.filter((address) => {
		const exact = surplus.indexOf(address);
		const at = exact >= 0 ? exact : surplus.findIndex((other) => equal(address, other));
		if (at >= 0) surplus.splice(at, 1);
		return at < 0;
	});
	return { missing, surplus };
}

function findings(
	block: AlignedBlock,
	{
		missing,
		surplus,
		what,
	}: { readonly missing: readonly string[]; readonly surplus: readonly string[]; readonly what: string },
): Finding[] {
	const length = Math.max(missing.length, surplus.length);
	return Array.from({ length }, (_, index): Finding => {
		const [expected, actual] = [missing[index], surplus[index]];
		if (expected === undefined) {
			return {
				block,
				message: `The ${what} “${actual ?? ""}” isn't in the original.`,
				hint: "Remove it, or add it to the original too.",
				...(actual === undefined ? {} : { actual }),
			};
		}
		return {
			block,
			message:
				actual === undefined
					? `The ${what} “${expected}” of the original is missing.`
					: `The ${what} “${expected}” of the original is “${actual}” here.`,
			hint: what === "link" ? `Link to “${expected}”.` : `Show the picture “${expected}”.`,
			expected,
			...(actual === undefined ? {} : { actual }),
		};
	});
}

/** `tel:` addresses of the same number; any other address is itself. */
function phoneOf(address: string): string {
	const digits = /^tel:(.+)$/i.exec(address)?.[1];
	if (digits === undefined) return address;
	return `tel:${digits.replace(/^\+\d\d|^00\d\d|\D/g, "").replace(/^0/, "")}`;
}

function baseName(file: string): string {
	return file.slice(file.lastIndexOf("/") + 1);
}
