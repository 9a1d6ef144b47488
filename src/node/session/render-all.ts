import type { StringsFile } from "../../core/strings/parse-strings.ts";
import type { SiteCode } from "../configuration/site-code.ts";
import type { PackedView, RenderJob, RenderSetup, SharedValues, WrittenFile } from "../rendering/jobs.ts";
import type { ViewRenderer } from "../rendering/render-views.ts";
import { shareOut } from "../rendering/share-out.ts";
import type { WorkerPool } from "../rendering/worker-pool.ts";

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
	/** Called once all views have been taken. */
	readonly meanwhile: () => void;
}

/** Renders views in this thread and in those of a pool, whichever is free, and writes them; takes them as they are needed. */
export async function renderAll(
	views: Iterable<PackedView>,
	{ folder, setup, shared, renderer, pool, meanwhile }: Rendering,
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
	await shareOut(views, {
		threads: pool?.size ?? 0,
		meanwhile,
		theirs: async (views, thread) =>
			pool?.render(thread, { kind: "render", folder, setup, views, shared: sharedFor(thread) }).then(note),
		own: async (views) => {
			const { render } = await renderer();
			note(await render({ kind: "render", folder, setup, views, shared: sharedFor("own") }));
		},
	});
	return written;
}

/** What renders in this thread, and tells other threads how. */
export interface RenderingParts {
	/** A setup whose number tells it from those before, as long as the texts, the layouts and the pack stay the same. */
	readonly setup: (parts: {
		readonly strings: readonly StringsFile[];
		readonly pack: string;
		readonly root: string;
		readonly code: SiteCode;
		readonly data: string | undefined;
		/** Differs when any of these says something else. */
		readonly version: string;
	}) => RenderSetup;
	/** Renders here; made when it is first needed, since that takes a while. */
	readonly renderer: () => Promise<ViewRenderer>;
	readonly close: () => void;
}

/** Makes what renders in this thread. */
export function createRendering(): RenderingParts {
	let last: { readonly version: string; readonly setup: RenderSetup } | undefined;
	let renderer: ViewRenderer | undefined;
	return {
		setup: ({ version, ...parts }) => {
			if (last?.version !== version) last = { version, setup: { id: (last?.setup.id ?? 0) + 1, ...parts } };
			return last.setup;
		},
		renderer: async () => {
			const { createViewRenderer } = await import("../rendering/render-views.ts");
			renderer ??= createViewRenderer();
			return renderer;
		},
		close: () => renderer?.close(),
	};
}
