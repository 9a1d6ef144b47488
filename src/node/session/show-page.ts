import { existsSync } from "node:fs";
import { join } from "node:path";
import type { MediaFile } from "../../core/content/files/site-files.ts";
import type { Page } from "../../core/model/page.ts";
import type { SiteModel } from "../../core/model/site-model.ts";
import { siteViews } from "../../core/pages/site-views.ts";
import { pictureVariants } from "../../core/pictures/picture-variants.ts";
import { outputPath } from "../../core/urls/output-path.ts";
import { listPublicFiles } from "../files/public-files.ts";
import type { OutputFile } from "../output/output-file.ts";
import { readPublished } from "../pictures/read-published.ts";
import { buildDay } from "../reading/build-day.ts";
import { themeVersions } from "../theme/site-theme.ts";
import type { RenderSetup } from "../threads/jobs.ts";
import type { BuildOptions } from "./build-types.ts";
import type { OpenedSession } from "./opened-session.ts";
import { type GeneratorState, planBuild } from "./planning/plan-build.ts";
import { viewContext } from "./planning/view-context.ts";

/** A page as it would be. */
export interface WantedPage {
	/** With the page in it. */
	readonly model: SiteModel;
	readonly page: Page;
}

/** A page that no file has. */
export interface ShownPage {
	readonly html: string;
	/** The styles, scripts and pictures that it refers to, which the output lacks while the site couldn't be built. */
	readonly assets: readonly OutputFile[];
}

/** What {@link showPage} works with. */
interface ShowContext {
	readonly session: OpenedSession;
	readonly options: BuildOptions;
}

/**
 * Renders a page that no file has. Nothing is written.
 *
 * @returns `undefined` when the site would have no such page.
 */
export async function showPage(
	{ model, page }: WantedPage,
	{ session, options }: ShowContext,
): Promise<ShownPage | undefined> {
	session.generator ??= themeVersions(options.root, { edited: false });
	const { configuration, generator, rendering } = session;
	const setup = await setupFor(model, { session, options, generator });
	const assets = generator.bundled?.assets;
	if (!assets) return undefined;
	const { markdown } = await configuration.run();
	const views = siteViews(viewContext(model, { assets, markdown }), {
		tags: [page.language.tag],
		isWanted: (path) => path === page.path,
	});
	const [view] = views;
	if (!view) return undefined;
	const path = outputPath(view.path);
	const { show } = await rendering.renderer();
	const packed = { path, json: JSON.stringify(view), shared: {} };
	const shown = await show({ views: [packed], setup, shared: { known: 0, values: [] } });
	const html = shown.get(path);
	if (html === undefined) return undefined;
	const pictures = missingPictures(html, { media: model.media.values(), session, root: options.root });
	return { html, assets: [...assets.files, ...pictures] };
}

/**
 * The pictures of a page that the output lacks, since the site couldn't be built with them yet: as they are, since a browser shows them so in place of
 * the widths and formats that they are to have.
 */
function missingPictures(
	html: string,
	{
		media,
		session,
		root,
	}: {
		readonly media: Iterable<MediaFile>;
		readonly session: Pick<OpenedSession, "output">;
		readonly root: string;
	},
): OutputFile[] {
	return [...media].flatMap((picture): OutputFile[] => {
		const missing = [picture.path, ...pictureVariants(picture).map(({ path }) => path)].filter(
			(path) => html.includes(path) && !existsSync(join(session.output, path)),
		);
		if (missing.length === 0) return [];
		const content = readPublished(root, picture.file);
		return missing.map((path) => ({ path: path.slice(1), content }));
	});
}

/** How the pages of the last build were rendered. A site that couldn't be built yet, since its content has errors, can be planned all the same. */
async function setupFor(
	model: SiteModel,
	{ session, options, generator }: ShowContext & { readonly generator: GeneratorState },
): Promise<RenderSetup> {
	if (session.setup && generator.bundled) return session.setup;
	const { root, day = buildDay } = options;
	const { files: publicFiles } = listPublicFiles(root);
	const state = await session.look();
	const planned = await planBuild(session, {
		...options,
		model,
		publicFiles,
		state,
		generator,
		today: day().day,
		version: session.version,
	});
	session.setup = planned.setup;
	return planned.setup;
}
