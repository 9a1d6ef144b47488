import type { MarkdownIt } from "markdown-it";
import { pageFields } from "../../core/content/page/front-matter-schema.ts";
import { createPageReader, type PageReader } from "../../core/content/page/page-reader.ts";
import { type ParsedSite, withFaultyPages } from "../../core/content/parse-site.ts";
import type { TextsReader } from "../../core/exchange/exchange-site.ts";
import { createTracedMarkdown, type TracedMarkdown } from "../../core/exchange/markdown/traced-markdown.ts";
import { type PageTexts, readPageTexts } from "../../core/exchange/pages/page-texts.ts";
import type { SiteModel } from "../../core/model/site-model.ts";
import { hasErrors, type Problem } from "../../core/problems/problem.ts";
import { siteConfiguration } from "../configuration/site-configuration.ts";
import { siteMarkdown } from "../configuration/site-markdown.ts";
import type { BuildResult } from "../session/build-types.ts";
import { WorkbenchFailure } from "./workbench-failure.ts";

/** The site as it was when it was built last, with what reads and writes its pages. */
export interface KnownSite {
	readonly site: ParsedSite;
	readonly model: SiteModel;
	readonly problems: readonly Problem[];
	/** The site's Markdown, for exchange. */
	readonly traced: TracedMarkdown;
	readonly readPage: PageReader;
	/** Takes files apart for exchange; caches the last ones. */
	readonly readTexts: TextsReader;
}

/** Gives the site that was built last, and learns of further builds. */
export interface SiteKeeper {
	readonly take: (result: BuildResult) => void;
	/** Tells that the configuration, or the settings, may have changed. */
	readonly renew: () => void;
	/** The model of the last build, if there was one. */
	readonly last: () => SiteModel | undefined;
	/** @throws WorkbenchFailure `unreadable-site` while there is none. */
	readonly known: () => Promise<KnownSite>;
}

interface Tools {
	readonly traced: TracedMarkdown;
	readonly markdown: MarkdownIt;
}

/** Begins without a site. */
export function keepSite(root: string): SiteKeeper {
	let last: Pick<KnownSite, "site" | "model" | "problems"> | undefined;
	let tools: Promise<Tools> | undefined;
	let known: Promise<KnownSite> | undefined;
	return {
		take: ({ model, site, problems }) => {
			if (model && site) last = { model, site: withFaultyPages(site), problems };
			known = undefined;
		},
		renew: () => {
			tools = undefined;
			known = undefined;
		},
		last: () => last?.model,
		known: async () => {
			if (!last) throw new WorkbenchFailure("unreadable-site");
			const built = last;
			tools ??= createTools(root);
			const made = tools;
			known ??= made.then(({ traced, markdown }) => ({
				...built,
				traced,
				readTexts: cachedTexts((file) =>
					readPageTexts(file, { fields: built.site.settings.fields, markdown: traced }),
				),
				readPage: keepingLast(createPageReader(pageFields(built.site.settings), markdown)),
			}));
			try {
				return await known;
			} catch (error) {
				tools = undefined;
				known = undefined;
				throw error;
			}
		},
	};
}

/** While somebody types, the original is the same for each check. */
function keepingLast(readPage: PageReader): PageReader {
	let last: { readonly id: string; readonly page: ReturnType<PageReader> } | undefined;
	return (file, place) => {
		if (!place.isSource) return readPage(file, place);
		const id = `${file.blob} ${file.file}`;
		if (last?.id !== id) last = { id, page: readPage(file, place) };
		return last.page;
	};
}

/** Texts that are cached: those of the original, its pinned version and the file, and what was typed last. */
const keptTexts = 8;

/** While somebody types, one file of a page changes, and each operation asks for all of them several times. */
function cachedTexts(read: TextsReader): TextsReader {
	const kept = new Map<string, PageTexts>();
	return (file) => {
		const texts = kept.get(file) ?? read(file);
		kept.delete(file);
		if (texts) kept.set(file, texts);
		for (const oldest of [...kept.keys()].slice(0, -keptTexts)) kept.delete(oldest);
		return texts;
	};
}

/** Exchange has its own Markdown, which it changes. */
async function createTools(root: string): Promise<Tools> {
	const { code, run } = await siteConfiguration(root);
	const { problems } = await run();
	const own = hasErrors(problems) ? { extensions: code.extensions } : code;
	return { traced: createTracedMarkdown(await siteMarkdown(own)), markdown: await siteMarkdown(own) };
}
