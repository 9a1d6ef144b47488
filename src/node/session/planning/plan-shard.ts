import type { SiteModel } from "../../../core/model/site-model.ts";
import { searchablePage } from "../../../core/pages/searchable-page.ts";
import { quickDigest } from "../../cache/digest.ts";
import { type Shard, shardFile, writeShardRecord } from "../../sharding/shard.ts";
import type { SitePlan } from "./site-plan.ts";

/**
 * What one shard carries out of a plan: the pages, of which the plan has the shard's alone, and in the first shard the other
 * files. Search indexes and compressed copies are left to `brygga unite`; the shard hands on its pages' texts for the indexes.
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
	return {
		...plan,
		precompress: false,
		rest: () => {
			const rest = plan.rest();
			return {
				...rest,
				files: rest.files.filter(({ kind }) => kind === "drawn" || shard.index === 1),
				indexes: [],
			};
		},
		closing: {
			path: shardFile,
			madeFrom: quickDigest(`${version} ${inputs}`),
			content: (written) => {
				const tags = plan.searchTags;
				const pages = [...plan.searchable(tags)].flatMap((view) => searchablePage(view) ?? []);
				const search = tags.map((tag) => ({
					tag,
					pages: pages.filter(({ language }) => language === tag),
				}));
				return writeShardRecord({
					shard,
					precompress: plan.precompress,
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
