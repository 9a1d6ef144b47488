import type { MarkdownIt, Token } from "markdown-it";
import type { MarkdownExtract } from "./extract/extract-markdown.ts";
import type { Block } from "./extract/read-blocks.ts";
import type { TextBlock } from "./extract/text-blocks.ts";
import { type MarkdownParts, type ParsedMarkdown, partsOf } from "./parse-markdown.ts";
import type { MarkdownText } from "./places/markdown-text.ts";

/** Parses texts again, and keeps the last few. */
export interface MarkdownCache {
	readonly markdown: MarkdownIt;
	readonly parts: (extract: MarkdownExtract, load: () => MarkdownText) => MarkdownParts;
}

/** Texts that are kept: enough to compare a page with its original. */
const kept = 4;

/** Makes a cache; `markdown` parses. */
export function createMarkdownCache(markdown: MarkdownIt): MarkdownCache {
	const recent = new Map<MarkdownExtract, MarkdownParts>();
	const partsIn: MarkdownCache["parts"] = (extract, load) => {
		const known = recent.get(extract);
		if (known) return known;
		const text = load();
		const parts = partsOf(markdown.parse(text.source, {}), { ...text, headings: extract.headings });
		const [oldest] = recent.keys();
		if (recent.size >= kept && oldest) recent.delete(oldest);
		recent.set(extract, parts);
		return parts;
	};
	return { markdown, parts: partsIn };
}

/**
 * A text that was parsed before. It is parsed again when more than its extract is asked for.
 *
 * @param options `load` gives the text, `template` its HTML with holes, `texts` its blocks without markup where those are kept.
 */
export function cachedMarkdown(extract: MarkdownExtract, sources: MarkdownSources): ParsedMarkdown {
	return new CachedMarkdown(extract, sources);
}

/** Where the other members of a text come from. */
interface MarkdownSources {
	readonly load: () => MarkdownText;
	readonly template: () => string;
	readonly texts?: () => readonly TextBlock[];
	readonly cache: MarkdownCache;
}

/** A class, since objects with getters of their own take several times the memory, and there is one for each page. */
class CachedMarkdown implements ParsedMarkdown {
	readonly headings: ParsedMarkdown["headings"];
	readonly links: ParsedMarkdown["links"];
	readonly images: ParsedMarkdown["images"];
	readonly languageTags: ParsedMarkdown["languageTags"];
	readonly words: number;
	readonly marks: ParsedMarkdown["marks"];
	readonly opening: string;
	readonly outline: string;
	declare readonly textKeys?: NonNullable<ParsedMarkdown["textKeys"]>;
	readonly #extract: MarkdownExtract;
	readonly #sources: MarkdownSources;

	constructor(extract: MarkdownExtract, sources: MarkdownSources) {
		this.headings = extract.headings;
		this.links = extract.links;
		this.images = extract.images;
		this.languageTags = extract.languageTags;
		this.words = extract.words;
		this.marks = extract.marks;
		this.opening = extract.opening;
		this.outline = extract.outline;
		if (extract.textKeys) this.textKeys = extract.textKeys;
		this.#extract = extract;
		this.#sources = sources;
	}

	get markdown(): MarkdownIt {
		return this.#sources.cache.markdown;
	}

	get tokens(): readonly Token[] {
		return this.#parts.tokens;
	}

	get blocks(): readonly Block[] {
		return this.#parts.blocks;
	}

	get texts(): readonly TextBlock[] {
		return this.#sources.texts?.() ?? this.#parts.texts;
	}

	get template(): string {
		return this.#sources.template();
	}

	get #parts(): MarkdownParts {
		return this.#sources.cache.parts(this.#extract, this.#sources.load);
	}
}
