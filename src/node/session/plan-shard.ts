import { createHash } from "node:crypto";
import type { SiteModel } from "../../core/model/site-model.ts";
import { searchablePage } from "../../core/search/searchable-page.ts";
import { isInShard, type Shard, shardFile, writeShardRecord } from "../sharding/shard.ts";
import type { SitePlan } from "./site-plan.ts";

/**
 * The share of a plan that one shard carries out: its pages, and in the first shard the files that aren't pages. Search indexes
 * are left to `brygga unite`; the shard hands on its pages' texts for them.
 */
export function planShard(
	plan: SitePlan,
	{
		shard,
		version,
		inputs,
		model,
	}: {
		readonly shard: Shard;
		readonly version: string;
		readonly inputs: string;
		readonly model: Pick<SiteModel, "terms">;
	},
): SitePlan {
	const files = plan.files.filter((file) =>
		file.kind === "page" || file.kind === "kept" ? isInShard(file.path, shard) : shard.index === 1,
	);
	return {
		...plan,
		files,
		pages: files.filter(({ kind }) => kind === "page" || kind === "kept").length,
		indexes: [],
		closing: {
			path: shardFile,
			source: createHash("sha1").update(`${version} ${inputs}`).digest("base64url"),
			content: (written) => {
				const tags = plan.indexes.map(({ tag }) => tag);
				const views = plan.searchable({ tags, isWanted: (path) => isInShard(path, shard) });
				const pages = views.flatMap((view) => searchablePage(view) ?? []);
				const search = plan.indexes.map(({ tag }) => ({
					tag,
					pages: pages.filter(({ language }) => language === tag),
				}));
				return writeShardRecord({
					shard,
					version,
					inputs,
					files: Object.fromEntries(written),
					search,
					terms: model.terms,
				});
			},
		},
	};
}
