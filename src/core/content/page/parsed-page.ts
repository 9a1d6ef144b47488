import { cachedMarkdown, type MarkdownCache } from "../../markdown/cached-markdown.ts";
import type { MarkdownExtract } from "../../markdown/extract/extract-markdown.ts";
import type { TextBlock } from "../../markdown/extract/text-blocks.ts";
import type { ParsedMarkdown } from "../../markdown/parse-markdown.ts";
import type { MarkdownText } from "../../markdown/places/markdown-text.ts";
import type { PlacedStray } from "../../markdown/strays/read-strays.ts";
import type { PersonalData } from "../../personal/find-personal-data.ts";
import { ChangedFileError } from "../../problems/changed-file-error.ts";
import type { Problem } from "../../problems/problem.ts";
import type { HiddenCharacter } from "../files/hidden-characters.ts";
import type { TextFile } from "../files/site-files.ts";
import type { Language } from "../settings/settings.ts";
import { type FrontMatter, parseFrontMatter } from "../yaml/front-matter.ts";
import type { OriginalFrontMatter, TranslationFrontMatter } from "./front-matter-schema.ts";

/** One Markdown file, parsed and checked by itself, not yet compared with any other. */
export interface ParsedPage {
	readonly key: string;
	readonly language: Language;
	readonly file: string;
	readonly blob: string;
	/** See `TextFile.unixBlob`. */
	readonly unixBlob?: string;
	readonly frontMatter:
		| { readonly kind: "original"; readonly data: OriginalFrontMatter }
		| { readonly kind: "translation"; readonly data: TranslationFrontMatter };
	/** 1-based line of a front matter field. */
	readonly lineOf: FrontMatter["lineOf"];
	readonly body: ParsedMarkdown;
	readonly faulty?: Fault;
	/** Fields of front matter that Brygga doesn't know, as they are written. */
	readonly extra: OwnFields;
	/** Markup that readers see as it is typed, in front matter and text. */
	readonly strays: readonly PlacedStray[];
	/** Characters in the file that nobody sees. */
	readonly hidden: readonly HiddenCharacter[];
	/** What the file says of people that is nobody else's business. */
	readonly personal: readonly PersonalData[];
}

/**
 * That a page has problems of its own, so that what its front matter lacks may be left out because of them: `unread` when it has been
 * read down to a fault at most, and may say below it that the page is an original.
 */
type Fault = "partly" | "unread";

/** Values of front matter by name, not checked. */
export type OwnFields = Readonly<Record<string, unknown>>;

/** What is known of a file from its own text: plain data, to be kept. Problems name the file. */
export type PageReading =
	| WholeReading
	| {
			readonly ok: false;
			readonly problems: readonly Problem[];
			/** What could be read all the same, to be checked with the rest. */
			readonly readable?: WholeReading;
	  };

/** A page that could be read, or as much of it as could. */
export interface WholeReading {
	readonly ok: true;
	readonly frontMatter: ParsedPage["frontMatter"];
	readonly body: MarkdownExtract;
	readonly extra: OwnFields;
	readonly strays: readonly PlacedStray[];
	readonly faulty?: Fault;
	readonly hidden: readonly HiddenCharacter[];
	readonly personal: readonly PersonalData[];
}

/**
 * A page from its reading. What isn't in the reading is read from the text when it is asked for.
 *
 * @param options `template` and `texts` give the rest of a `ReadText`, which a cache may have.
 */
export function pageFromReading(
	reading: WholeReading,
	{
		source,
		key,
		language,
		cache,
		template,
		texts,
	}: {
		readonly source: TextFile;
		readonly key: string;
		readonly language: Language;
		readonly cache: MarkdownCache;
		readonly template: () => string;
		readonly texts: () => readonly TextBlock[];
	},
): ParsedPage {
	const changed = (): never => {
		throw new ChangedFileError(source.file);
	};
	const load = (): MarkdownText => {
		const split = parseFrontMatter(source.text, source.file);
		const { body, bodyOffset } = (split.ok ? split.value : split.text) ?? changed();
		return { source: body, lineOffset: bodyOffset };
	};
	return {
		key,
		language,
		file: source.file,
		blob: source.blob,
		...(source.unixBlob === undefined ? {} : { unixBlob: source.unixBlob }),
		frontMatter: reading.frontMatter,
		lineOf: (path) => {
			const split = parseFrontMatter(source.text, source.file);
			if (split.ok) return split.value.lineOf(path);
			if (split.above) return split.above.lineOf(path);
			return reading.faulty ? 1 : changed();
		},
		body: cachedMarkdown(reading.body, { load, template, texts, cache }),
		...(reading.faulty ? { faulty: reading.faulty } : {}),
		extra: reading.extra,
		strays: reading.strays,
		hidden: reading.hidden,
		personal: reading.personal,
	};
}
