import type { SiteModel } from "../../../core/model/site-model.ts";
import type { Problem } from "../../../core/problems/problem.ts";
import type { OutputRecord, OutputState } from "../../output/output-record.ts";
import type { Staging } from "../../output/staging.ts";
import type { RenderingParts } from "../../rendering/rendering-parts.ts";
import type { RenderSetup } from "../../threads/jobs.ts";
import type { WorkerPool } from "../../threads/worker-pool.ts";
import type { BuildStage } from "../build-types.ts";

/** What `applyPlan` works with. */
export interface ApplyContext {
	readonly root: string;
	/** The folder for what is kept between builds. */
	readonly cache: string;
	readonly output: string;
	/** Whether the site has code of its own, which may write into the output. */
	readonly hasCode: boolean;
	/** Begins a change of the output. */
	readonly stage: () => Staging;
	readonly model: SiteModel;
	/** What the last build left. */
	readonly record: OutputRecord | undefined;
	/** What has become of it. */
	readonly state: OutputState;
	readonly setup: RenderSetup;
	readonly rendering: RenderingParts;
	/** The threads, if they run. */
	readonly pool: () => WorkerPool | undefined;
	readonly startPool: () => WorkerPool | undefined;
	readonly onStage: (stage: BuildStage) => void;
	/** Called before anything is written, if anything is. */
	readonly onWrite: () => void;
	/** Whether search indexes that are there stay as they are, and no pictures are drawn. */
	readonly searchLater: boolean;
	/** What is wrong with an output of so many files, before they are put in place. */
	readonly judge: (files: number) => readonly Problem[];
	/** Tells when to give up: while search indexes are made, and before files are put in place. */
	readonly giveUp: AbortSignal | undefined;
}

/** Gives the staging folder, which is opened when something is to be written. */
export type OpenStaging = () => Staging;
