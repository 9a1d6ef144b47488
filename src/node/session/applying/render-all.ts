import type { ViewRenderer } from "../../rendering/render-views.ts";
import { divideWork } from "../../threads/divide-work.ts";
import type { PackedView, RenderJob, RenderSetup, SharedValues, WrittenFile } from "../../threads/jobs.ts";
import type { WorkerPool } from "../../threads/worker-pool.ts";

/** Fewer views than this are rendered in the calling thread alone. */
export const worthThreads = 400;

/** What {@link renderAll} works with. */
export interface Rendering {
	readonly folder: string;
	readonly setup: RenderSetup;
	/** The values that the views taken so far share. */
	readonly shared: SharedValues;
	readonly renderer: () => Promise<ViewRenderer>;
	readonly pool: WorkerPool | undefined;
	/** Called once, when each thread has views to render. */
	readonly meanwhile: () => void;
	/** Has the rest left undone, which rejects. */
	readonly giveUp?: AbortSignal | undefined;
}

/** Renders views in this thread and in those of a pool, whichever is free, and writes them; takes them as they are needed. */
export async function renderAll(
	views: Iterable<PackedView>,
	{ folder, setup, shared, renderer, pool, meanwhile, giveUp }: Rendering,
): Promise<WrittenFile[]> {
	const written: WrittenFile[] = [];
	const note = (files: readonly WrittenFile[]): void => {
		written.push(...files);
	};
	const told = new Map<number | "own", number>();
	/** The shared values that a thread hasn't been told yet. */
	const sharedFor = (thread: number | "own"): RenderJob["shared"] => {
		const known = told.get(thread) ?? 0;
		told.set(thread, shared.length);
		return { known, values: shared.slice(known) };
	};
	await divideWork(views, {
		threads: pool?.size ?? 0,
		meanwhile,
		theirs: async (views, thread) =>
			pool?.render(thread, { kind: "render", folder, setup, views, shared: sharedFor(thread) }).then(note),
		own: async (views) => {
			giveUp?.throwIfAborted();
			const { render } = await renderer();
			note(await render({ kind: "render", folder, setup, views, shared: sharedFor("own") }));
		},
	});
	return written;
}
