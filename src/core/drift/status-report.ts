import type { ReviewState } from "../model/page.ts";
import type { SiteModel } from "../model/site-model.ts";

/** How every translation stands; the shape of `brygga status --format json`. */
export interface StatusReport {
	/** Tags, the source language first. */
	readonly languages: readonly string[];
	readonly pages: readonly StatusRow[];
}

/** One original in one target language. */
export interface StatusRow {
	readonly key: string;
	readonly language: string;
	readonly status: "missing" | "current" | "cosmetic" | "stale" | "orphan" | "unpinned";
	readonly state?: ReviewState;
	/** 1-based numbers of the original's blocks that changed. */
	readonly staleBlocks: readonly number[];
	/** The translation's file, or the one to create. */
	readonly file: string;
}

/** Sums up a site's pairs, by key and language. */
export function statusReport({ settings, pairs }: Pick<SiteModel, "settings" | "pairs">): StatusReport {
	const rows = pairs.map(
		({ key, language, file, status, state }): StatusRow => ({
			key,
			language,
			status: status.kind,
			...(state === undefined ? {} : { state }),
			staleBlocks: status.kind === "stale" ? [...new Set(status.blocks.map(({ block }) => block))] : [],
			file,
		}),
	);
	return {
		languages: settings.languages.map(({ tag }) => tag),
		pages: rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.language < b.language ? -1 : 1)),
	};
}
