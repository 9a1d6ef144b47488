import type { ParsedSite } from "../../core/content/parse-site.ts";
import type { SiteModel } from "../../core/model/site-model.ts";
import type { Problem } from "../../core/problems/problem.ts";
import type { BuildDay } from "../reading/build-day.ts";
import type { createLanguageTools } from "../reading/tools/language-tools.ts";
import type { Shard } from "../sharding/shard.ts";

/** What a build does, for a progress line. */
export type BuildStage = "reading" | "rendering" | "pictures" | "writing" | "indexing";

/** What is to be built, and where. */
export interface BuildOptions {
	/** The folder that holds `content/` and `i18n/`. */
	readonly root: string;
	/** The folder to build into. */
	readonly output: string;
	/** Whether to make the search index. */
	readonly search: boolean;
	/** Whether the translation rules are run, as they are unless this says no. */
	readonly checkTranslations?: boolean;
	/** Tells the day that a build is of; today when absent. */
	readonly day?: () => BuildDay;
	/** The share of the pages to build; all when absent. */
	readonly shard?: Shard;
	/** What is known of languages; the installed dictionaries when absent. */
	readonly languageTools?: typeof createLanguageTools;
	/** Called when a stage begins. */
	readonly onStage?: (stage: BuildStage) => void;
	/** Whether the result must have the model; else a build of a site that hasn't changed reads less. */
	readonly needsModel?: boolean;
}

/** What a build came to. */
export interface BuildResult {
	readonly problems: readonly Problem[];
	/** Pages that the site has; 0 when errors stopped the build. */
	readonly pages: number;
	/** Files that were written, and files that were removed. */
	readonly written: number;
	readonly removed: number;
	readonly languages: number;
	/** The path of the site on its host; empty when the settings can't be read. */
	readonly basePath: string;
	/** What was built, or was to be; absent when the settings can't be read, or nothing had changed. */
	readonly model?: SiteModel;
	/** What the model was made from; absent when it is. */
	readonly site?: ParsedSite;
	/** Whether other files than those of search indexes were written or removed. */
	readonly siteChanged: boolean;
	/** Whether a search index was left as it was though its pages have changed, or pictures weren't drawn. */
	readonly searchOutdated: boolean;
	/** Why more was built than what had changed, in a sentence. */
	readonly note?: string;
}

/** Pages that somebody waits for, such as those that are open in a browser. */
export interface WantedFirst {
	/** Their paths below the site's address, such as `/en/news/`. */
	readonly paths: ReadonlySet<string>;
	/** Gets those that are there and will be others, by their files in the output; the build goes on once this is done. */
	readonly show: (pages: ReadonlyMap<string, string>, site: ShownSite) => Promise<void>;
}

/** The site that pages are shown of before it is built. */
export interface ShownSite {
	readonly model: SiteModel;
	readonly problems: readonly Problem[];
}

/** Options of a further build. */
export interface RebuildOptions {
	/**
	 * Leaves search indexes as they are, draws no pictures, takes for granted that nobody else has touched the output, and keeps nothing on the disk for the
	 * next session. The next build without it makes up for all that.
	 */
	readonly quick?: boolean;
	/** The paths that alone have changed, come or gone since the last build, relative to the root; everything is looked at when they aren't known. */
	readonly touched?: readonly string[];
	/** Pages to show before any is written. */
	readonly first?: WantedFirst;
	/** Has the build give way to what is more urgent: it rejects with the signal's reason, and the output stays as it was. */
	readonly giveUp?: AbortSignal;
}

/** One build of a session. */
export type OneBuild = BuildOptions & RebuildOptions;
