import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** A passage of an original with its translation: a sentence, or a paragraph where sentences don't match one to one. */
export interface Passage {
	readonly sv: string;
	readonly en: string;
}

/** Passages of this repository's own articles, by what they can be used as. */
export interface AlignedTexts {
	readonly sentences: readonly Passage[];
	readonly listItems: readonly Passage[];
	readonly quotes: readonly Passage[];
}

/**
 * Takes the articles in `content/sv/nyheter` and their translations apart.
 *
 * @param repository The folder that holds `content/`.
 */
export async function alignedTexts(repository: string): Promise<AlignedTexts> {
	const folder = join(repository, "content/sv/nyheter");
	const names = (await readdir(folder)).filter((name) => name.endsWith(".md") && name !== "index.md").sort();
	const sentences: Passage[] = [];
	const listItems: Passage[] = [];
	const quotes: Passage[] = [];
	for (const name of names) {
		const [sv, en] = await Promise.all(
			["sv", "en"].map(async (tag) =>
				blocks(await readFile(join(repository, "content", tag, "nyheter", name), "utf8")),
			),
		);
		if (sv === undefined || en === undefined || sv.length !== en.length) continue;
		sv.forEach((block, index) => {
			const other = en[index] ?? "";
			if (/^#|^\[|^\|/.test(block) || block.includes("](")) return;
			if (block.startsWith("- ")) listItems.push(...zip(items(block), items(other)));
			else if (/^> |^– /.test(block)) quotes.push({ sv: quoted(block), en: quoted(other) });
			else sentences.push(...zip(split(block), split(other), { sv: block, en: other }));
		});
	}
	return {
		sentences: sentences.filter((passage) => passage.sv.length > 40 && isFaithful(passage)),
		listItems: listItems.filter(isFaithful),
		quotes: quotes.filter(isFaithful),
	};
}

/** Whether the two sides plainly say the same: numbers agree, and neither is much longer. */
function isFaithful({ sv, en }: Passage): boolean {
	const numbers = (text: string): string => (text.match(/\d+/g) ?? []).sort().join(" ");
	const ratio = en.length / sv.length;
	return numbers(sv) === numbers(en) && ratio > 0.8 && ratio < 1.5;
}

function blocks(file: string): string[] {
	return file
		.slice(file.indexOf("\n---\n", 4) + 5)
		.split(/\n{2,}/)
		.map((block) => block.trim())
		.filter(Boolean);
}

function items(block: string): string[] {
	return block.split("\n").map((line) => line.replace(/^- /, ""));
}

/** A quotation without its marks and without who says it: a block, or a paragraph that begins with a dash or a quotation mark. */
function quoted(block: string): string {
	const text = block.replace(/^> ?/gm, "").replaceAll("\n", " ");
	return text.replace(/^(–.*), säger .*$/, "$1.").replace(/^(“.*),” says .*$/, "$1.”");
}

function split(paragraph: string): string[] {
	return paragraph.replaceAll("\n", " ").split(/(?<=[.!?])\s+(?=[A-ZÅÄÖ[])/);
}

function zip(sv: readonly string[], en: readonly string[], whole?: Passage): Passage[] {
	if (sv.length !== en.length) return whole ? [whole] : [];
	return sv.map((text, index) => ({ sv: text, en: en[index] ?? "" }));
}
