import { keyOf, type ParsedSite, parseSite } from "../../core/content/parse-site.ts";
import type { ExchangeSite } from "../../core/exchange/exchange-site.ts";
import { outdatedPins } from "../../core/model/build-model.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { gitBlobIds } from "../git/git-blob-ids.ts";
import { readPinnedTexts } from "../git/read-pinned-texts.ts";
import { readSiteFiles } from "../reading/read-site-files.ts";

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
export async function readExchangeSite(root: string): Promise<ReadExchangeSite> {
	const files = await readSiteFiles(root);
	const { site, problems } = parseSite(files);
	if (!site) return { problems };
	const trees = new Map(
		[...files.trees].map(([tag, texts]) => [tag, new Map(texts.map((text) => [keyOf(text, tag), text]))]),
	);
	const converted = [...files.trees.values()].flat().filter(({ unixBlob }) => unixBlob !== undefined);
	const pinned = await readPinnedTexts(root, outdatedPins(site));
	const exchange: ExchangeSite = {
		settings: site.settings,
		files: trees,
		unreadable: site.unreadable,
		pinnedTexts: pinned.texts,
		gitIds: await gitBlobIds(
			root,
			converted.map(({ file }) => file),
		),
	};
	return { parsed: site, exchange, problems: [...problems, ...pinned.problems] };
}
