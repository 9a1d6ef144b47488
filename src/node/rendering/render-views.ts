import { closeSync, openSync } from "node:fs";
import { fillView } from "../../core/pages/fill-view.ts";
import type { PageView } from "../../core/pages/page-view.ts";
import { createTranslator } from "../../core/strings/translator.ts";
import { DamagedCacheError } from "../cache/damaged-cache-error.ts";
import { type PackPlace, readPiece } from "../cache/pack.ts";
import type { PackedView, RenderJob, RenderSetup, WrittenFile } from "../threads/jobs.ts";
import { createPageRenderer, type PageRenderer } from "./page-renderer.ts";
import { readData } from "./template-data.ts";
import { createUnpacker } from "./unpack-views.ts";
import { writeNew } from "./write-new.ts";

/** Renders jobs' views and writes them; keeps its renderer as long as the setup is the same. */
export interface ViewRenderer {
	readonly render: (job: RenderJob) => Promise<WrittenFile[]>;
	/** Renders views without writing them: HTML by the file that each would be. */
	readonly show: (job: Omit<RenderJob, "kind" | "folder">) => Promise<ReadonlyMap<string, string>>;
	readonly close: () => void;
}

interface Ready {
	readonly id: number;
	readonly renderPage: PageRenderer;
	readonly pack: number;
}

/** Makes a renderer, which prepares the layouts at its first job. */
export function createViewRenderer(): ViewRenderer {
	let ready: Ready | undefined;
	const { learn, unpack } = createUnpacker();
	const close = (): void => {
		if (ready) closeSync(ready.pack);
		ready = undefined;
	};
	const renderEach = async (
		{ views, setup, shared }: Omit<RenderJob, "kind" | "folder">,
		take: (path: string, html: string) => void,
	): Promise<void> => {
		if (ready?.id !== setup.id) {
			close();
			ready = await prepare(setup);
		}
		learn(shared);
		const { renderPage, pack } = ready;
		for (const packed of views) {
			const view = unpack(packed);
			take(packed.path, await renderPage(withText(view, { pack, packed })));
		}
	};
	return {
		render: async ({ folder, ...job }) => {
			const written: WrittenFile[] = [];
			await renderEach(job, (path, html) => written.push(writeNew(folder, path, html)));
			return written;
		},
		show: async (job) => {
			const shown = new Map<string, string>();
			await renderEach(job, (path, html) => shown.set(path, html));
			return shown;
		},
		close,
	};
}

async function prepare({ id, strings, pack, root, code, data }: RenderSetup): Promise<Ready> {
	return {
		id,
		renderPage: await createPageRenderer(root, {
			translator: createTranslator(strings),
			code,
			data: readData(data),
		}),
		pack: openSync(pack, "r"),
	};
}

/** A view with its text. */
function withText(
	view: PageView,
	{ pack, packed }: { readonly pack: number; readonly packed: Pick<PackedView, "template" | "original"> },
): PageView {
	const read = (place: PackPlace): string => {
		const template = readPiece(pack, place);
		if (template === undefined) throw new DamagedCacheError();
		return template;
	};
	const { template, original } = packed;
	if (!template) return view;
	return fillView(view, { own: read(template), original: original && read(original) });
}
