import { linkKey } from "../../alignment/block-anchors.ts";
import type { AlignedBlock, CheckedPair, Finding, Rule } from "../../rule.ts";
import { isLanguageVersion } from "../../values/address-key.ts";

/**
 * Link targets and pictures, block for block: in any order within a sentence that is turned round, in that of the lines in a list or table. Links
 * between pages are written the same in every language; a web address may lead to the same site's page in the target
 * language.
 */
export const links: Rule = {
	id: "links",
	severity: "error",
	summary: "Links lead to the same places, and the pictures are the same.",
	check: (pair) => pair.blocks.flatMap((block) => [...linkFindings(block, pair), ...imageFindings(block)]),
};

function linkFindings(block: AlignedBlock, { original, translation }: CheckedPair): Finding[] {
	if (block.original.links.length + block.translation.links.length === 0) return [];
	const tags = { source: original.language.tag, target: translation.language.tag };
	const key = (address: string): string => linkKey(address, { key: original.key, ...tags });
	const { missing, surplus } = difference(block.original.links, block.translation.links, (a, b) => {
		return key(a) === key(b) || isLanguageVersion(b, a, tags) || phoneOf(a) === phoneOf(b);
	});
	const moved = missing.length + surplus.length === 0 ? exchanged(block, key) : { missing, surplus };
	const found = findings(block, { ...moved, what: "link" });
	return found.length > 0 ? found : changedPlaces(block, key);
}

/**
 * Two links of a sentence that have changed places, where no word that both texts have shows that the sentence is turned round. A warning, since it may be
 * all the same.
 */
function changedPlaces(block: AlignedBlock, key: (address: string) => string): Finding[] {
	const { original, translation } = block;
	if (original.type !== "paragraph" || original.links.join("\n") === translation.links.join("\n")) return [];
	const [ours, theirs] = [original.links.map(key), translation.links.map(key)];
	const at = ours.findIndex((address, index) => address !== theirs[index]);
	const other = theirs.indexOf(ours[at] ?? "");
	const [first, second] = [original.links[at], original.links[other]];
	// Addresses of each language's own version differ, too.
	if (first === undefined || second === undefined || ours[other] !== theirs[at] || isTurned(block)) return [];
	return [
		{
			block,
			severity: "warning",
			message: `The links “${first}” and “${second}” have changed places.`,
			hint: "See to it that each link leads to what its words name.",
			expected: `${first}, ${second}`,
			actual: `${second}, ${first}`,
		},
	];
}

/** Whether words and numbers that stand once in both texts are in another order. */
function isTurned({ original, translation }: AlignedBlock): boolean {
	const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
	const theirs = wordsOf(translation.text);
	const places = wordsOf(original.text)
		.map((word) => theirs.indexOf(word))
		.filter((place) => place >= 0);
	return places.some((place, index) => place < (places[index - 1] ?? place));
}

/** From this many lines on, their order isn't that of the alphabet by chance. */
const sortedLines = 4;

/** Links of a list or table that have changed places, where each of its lines has one at most and the lines aren't sorted. */
function exchanged(
	{ original, translation }: AlignedBlock,
	key: (address: string) => string,
): { readonly missing: readonly string[]; readonly surplus: readonly string[] } {
	const lines = translation.text.split("\n");
	const isSorted =
		lines.length >= sortedLines && lines.every((line, index) => (lines[index - 1] ?? "") <= line);
	const isOrdered = /_list$|^table$/.test(original.type) && !isSorted;
	const differs = (address: string, index: number): boolean =>
		key(address) !== key(translation.links[index] ?? "");
	if (!isOrdered || original.links.length > lines.length) return { missing: [], surplus: [] };
	return {
		missing: original.links.filter(differs),
		surplus: translation.links.filter((_, index) => differs(original.links[index] ?? "", index)),
	};
}

function imageFindings(block: AlignedBlock): Finding[] {
	if (block.original.images.length + block.translation.images.length === 0) return [];
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
