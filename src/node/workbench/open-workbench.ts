import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import type { SiteModel } from "../../core/model/site-model.ts";
import type { PageAddress, TranslationLink } from "../../core/pages/page-problems.ts";
import { workbenchPath } from "../../workbench/interface/endpoints.ts";
import { keepChangeDates } from "../git/change-dates.ts";
import { cachePinnedTexts } from "../git/read-pinned-texts.ts";
import { cachedLanguageTools } from "../reading/tools/cached-language-tools.ts";
import { createLanguageTools } from "../reading/tools/language-tools.ts";
import type { BuildSession } from "../session/build-session.ts";
import type { BuildResult } from "../session/build-types.ts";
import { currentBlob } from "../writing/carry-out-changes.ts";
import { openDrafts } from "./keeping/drafts.ts";
import { ownFolder } from "./keeping/own-folder.ts";
import { openPastStates } from "./keeping/past-states.ts";
import { type KnownSite, keepSite } from "./known-site.ts";
import { type Operations, workbenchOperations } from "./operations.ts";
import { createPreviews } from "./previews.ts";
import { createListeners } from "./requests/events.ts";
import { type RequestHandler, workbenchRoutes } from "./requests/routes.ts";
import type { WorkbenchContext } from "./workbench-context.ts";

/** The workbench of a site that is being served. */
export interface Workbench {
	/** Answers what is below its path; tells whether it has. */
	readonly handle: RequestHandler;
	/** Learns of a build. */
	readonly take: (result: BuildResult) => void;
	/** Learns of files that were touched, by their paths relative to the root; nothing when more than they may have been. */
	readonly touched: (paths?: readonly string[]) => Promise<void>;
	/** Where the translations of a page are worked on. */
	readonly translations: (page: Pick<PageAddress, "key" | "language">) => readonly TranslationLink[];
	readonly operations: Operations;
	readonly close: () => void;
}

/** What a workbench is made with. */
export interface WorkbenchOptions {
	/** The folder that holds `content/` and `i18n/`. */
	readonly root: string;
	readonly session: Pick<BuildSession, "showPage">;
	/** Gives the application's script and stylesheet. */
	readonly assets: () => Promise<{ readonly script: string; readonly stylesheet: string }>;
	/** Gets what kept a request from being answered, for the person at the terminal. */
	readonly onError: (error: unknown) => void;
	readonly now?: () => Date;
}

/** Opens the workbench. It knows no site before the first build. */
export function openWorkbench({
	root,
	session,
	assets,
	onError,
	now = () => new Date(),
}: WorkbenchOptions): Workbench {
	const own = ownFolder(root);
	const keeper = keepSite(root);
	const pinned = cachePinnedTexts(root);
	const tools = cachedLanguageTools(createLanguageTools);
	const context: WorkbenchContext = {
		root,
		own,
		keeper,
		pinned,
		session,
		now,
		drafts: openDrafts(own, now),
		states: openPastStates(own, now),
		dates: keepChangeDates(root, "content"),
		knowledge: async () => tools((await keeper.known()).site.settings.languages),
	};
	const listeners = createListeners(randomUUID());
	const previews = createPreviews(context);
	const operations = workbenchOperations(context, previews);
	const token = randomBytes(24).toString("base64url");
	return {
		operations,
		handle: workbenchRoutes({ token, operations, previews, listeners, assets, onError }),
		take: (result) => {
			keeper.take(result);
			listeners.tell({
				kind: "built",
				errors: result.problems.filter(({ severity }) => severity === "error").length,
			});
		},
		touched: async (paths) => {
			if (!paths || paths.some((path) => !path.endsWith(".md"))) {
				keeper.renew();
				listeners.tell({ kind: "site" });
			}
			if (!paths) return;
			const pages = pagesOf(paths, { root, known: await keeper.known().catch(() => undefined) });
			if (pages.length > 0) listeners.tell({ kind: "pages", pages });
		},
		translations: (page) => translationLinks(page, keeper.last()),
		close: () => pinned.close(),
	};
}

/** Of an original, one a language; of a translation its own. */
function translationLinks(
	{ key, language }: Pick<PageAddress, "key" | "language">,
	model: SiteModel | undefined,
): readonly TranslationLink[] {
	if (!model) return [];
	const { source, languages, basePath } = model.settings;
	if (!model.pages.get(source.tag)?.has(key)) return [];
	return languages
		.filter(({ tag }) => tag !== source.tag && (language === source.tag || language === tag))
		.map(({ tag, name }) => ({
			language: name,
			href: `${basePath}${workbenchPath}#/${tag}/${key.split("/").map(encodeURIComponent).join("/")}`,
		}));
}

/** The pages whose files are among some paths. */
function pagesOf(
	paths: readonly string[],
	{ root, known }: { readonly root: string; readonly known: KnownSite | undefined },
): { key: string; language: string; blob?: string }[] {
	return paths.flatMap((path) => {
		const [, language, name] = /^content\/([^/]+)\/(.+)\.md$/.exec(path.normalize("NFC")) ?? [];
		if (language === undefined || name === undefined) return [];
		const key = known?.model.keyByFile.get(path.normalize("NFC")) ?? name;
		const blob = currentBlob(join(root, path));
		return [{ key, language, ...(blob ? { blob } : {}) }];
	});
}
