import { keyOf, type ParsedSite } from "../../core/content/parse-site.ts";
import type { ExchangeSite } from "../../core/exchange/exchange-site.ts";
import type { Problem } from "../../core/problems/problem.ts";
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
	const trees = new Map(
		[...files.trees].map(([tag, texts]) => [tag, new Map(texts.map((text) => [keyOf(text, tag), text]))]),
	);
	const converted = [...files.trees.values()].flat().filter(({ unixBlob }) => unixBlob !== undefined);
	const exchange: ExchangeSite = {
		settings: site.settings,
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
