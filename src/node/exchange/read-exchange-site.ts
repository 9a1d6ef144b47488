import type { MarkdownIt } from "markdown-it";
import type { TextFile } from "../../core/content/files/site-files.ts";
import { pagePlaces } from "../../core/content/page/page-places.ts";
import type { ParsedSite } from "../../core/content/parse-site.ts";
import type { ExchangeSite } from "../../core/exchange/exchange-site.ts";
import { createTracedMarkdown } from "../../core/exchange/markdown/traced-markdown.ts";
import { hasErrors, type Problem } from "../../core/problems/problem.ts";
import type { SiteConfiguration } from "../configuration/site-configuration.ts";
import { siteMarkdown } from "../configuration/site-markdown.ts";
import { gitBlobIds } from "../git/git-blob-ids.ts";
import type { OpenSite } from "../reading/open-site.ts";

/** A site with the texts of its files, for exchange with translators' tools. */
export interface ReadExchangeSite {
	/** `undefined` when the settings can't be read. */
	readonly parsed?: ParsedSite;
	readonly exchange?: ExchangeSite;
	readonly problems: readonly Problem[];
}

/**
 * Reads a site's texts, and of Git the older ones that its translations were made from.
 *
 * @param root The folder that holds `content/` and `i18n/`.
 * @throws When the disk fails.
 */
export async function readExchangeSite(root: string, opened: OpenSite): Promise<ReadExchangeSite> {
	const { files, site, problems, pinnedTexts } = await opened.read({ withTexts: true });
	if (!site) return { problems };
	// As the pages are paired, which front matter may say.
	const keys = new Map(
		[...site.pages.values(), ...site.faulty.values()].flatMap((tree) =>
			[...tree.values()].map((page) => [page.file, page.key]),
		),
	);
	const trees = new Map<string, Map<string, TextFile>>(
		[...files.trees.keys()].map((tag) => [tag, new Map()]),
	);
	for (const { source, language, key } of pagePlaces(files.trees, site.settings))
		trees.get(language.tag)?.set(keys.get(source.file) ?? key, source);
	const converted = [...files.trees.values()].flat().filter(({ unixBlob }) => unixBlob !== undefined);
	const exchange: ExchangeSite = {
		settings: site.settings,
		markdown: createTracedMarkdown(await ownMarkdown(opened.configuration)),
		files: trees,
		unreadable: site.unreadable,
		pinnedTexts,
		gitIds: await gitBlobIds(
			root,
			converted.map(({ file }) => file),
		),
	};
	return { parsed: site, exchange, problems };
}

/** The site's Markdown, made for exchange alone, which changes it; the shipped one when its configuration fails, which is told. */
async function ownMarkdown({ code, run }: SiteConfiguration): Promise<MarkdownIt> {
	const { problems } = await run();
	return siteMarkdown(hasErrors(problems) ? { extensions: code.extensions } : code);
}
