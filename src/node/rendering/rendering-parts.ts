import type { StringsFile } from "../../core/strings/parse-strings.ts";
import type { SiteCode } from "../configuration/site-code.ts";
import type { RenderSetup } from "../threads/jobs.ts";
import type { ViewRenderer } from "./render-views.ts";

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
			const { createViewRenderer } = await import("./render-views.ts");
			renderer ??= createViewRenderer();
			return renderer;
		},
		close: () => renderer?.close(),
	};
}
