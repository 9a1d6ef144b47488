import type { IncomingMessage, ServerResponse } from "node:http";
import { type PageAddress, pageProblems, type TranslationLink } from "../../core/pages/page-problems.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { bundlePreview } from "../assets/bundle-preview.ts";
import { createOpenPages } from "./open-pages.ts";
import { type StaticServer, type StaticServerOptions, startStaticServer } from "./static-server.ts";

/** A server for authors: the built site, which reloads in the browser when told to and shows each page's problems. */
export interface PreviewServer extends StaticServer {
	/** The paths of the pages that are open, below the site's address. */
	readonly openPaths: () => ReadonlySet<string>;
	/**
	 * Shows pages that aren't written yet, until the next call of `reload` or `report`: loads them again where they are open.
	 *
	 * @param pages HTML by the file that it takes the place of.
	 * @returns Settles once open pages have been loaded, or at the latest after a moment.
	 */
	readonly show: (pages: ReadonlyMap<string, string>, state: PreviewState) => Promise<void>;
	/** Makes every open page load again, after a build; those that were shown before are told of the problems of all pages. */
	readonly reload: (state: PreviewState) => void;
	/** The build whose pages are shown was given up: see `OpenPages`. */
	readonly doubt: () => void;
	/** Tells every open page of problems that kept the site from being built. */
	readonly report: (state: PreviewState) => void;
}

/** What pages are told. */
export interface PreviewState {
	readonly problems: readonly Problem[];
	/** Pages by path; those of the site as it is shown. */
	readonly addresses: () => ReadonlyMap<string, PageAddress>;
	/** Whether the site that is shown is older than the files. */
	readonly outdated: boolean;
}

/** Where the preview's own files are; no page has such an address. */
const prefix = "/-brygga";

/** What a browser shows before there is a site. */
const emptyPage = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>No site yet</title></head>
<body><main><h1>There is no site to show yet</h1><p>It appears here as soon as the content can be built.</p></main></body></html>
`;

/**
 * Serves a built site with live reload and each page's problems. The script that does it is put into pages on their way out and
 * is never part of the built site.
 *
 * @param options See `startStaticServer`; `onError` is told of failed answers; `state` is that of the first build.
 */
export async function startPreviewServer({
	state: first,
	...options
}: {
	readonly directory: string;
	readonly basePath: string;
	readonly port: number;
	readonly host: string;
	readonly onError: (error: unknown) => void;
	readonly state: PreviewState;
	/** What else is on the server, for those who work on the site; see `StaticServerOptions`. */
	readonly application?: NonNullable<StaticServerOptions["application"]>;
	/** Where the translations of a page are worked on. */
	readonly translations?: (page: PageAddress) => readonly TranslationLink[];
}): Promise<PreviewServer> {
	const { script, stylesheet } = await bundlePreview();
	const open = createOpenPages();
	let state = first;
	let lastRequest = 0;
	const server = await startStaticServer({
		...options,
		transformHtml: (file) => {
			// Its version now: if it is another once the page has been read, that loads again.
			const query = new URLSearchParams({ file, version: open.versionOf(file) });
			const address = `${options.basePath}${prefix}/preview.js?${query}`.replaceAll("&", "&amp;");
			const tag = `<script type="module" src="${address}"></script></head>`;
			return (html) => html.replace("</head>", () => tag);
		},
		replaced: open.shown,
		emptyPage,
		onRequest: () => {
			lastRequest = performance.now();
		},
		routes: {
			[`${prefix}/preview.js`]: (_request, response) =>
				send(response, { type: "text/javascript", body: script }),
			[`${prefix}/overlay.css`]: (_request, response) =>
				send(response, { type: "text/css", body: stylesheet }),
			[`${prefix}/problems.json`]: (request, response) => {
				const { problems, addresses, outdated } = state;
				const path = pathAskedFor(request, options.basePath);
				const pages = addresses();
				const page = pages.get(path);
				const found = pageProblems(problems, { path, addresses: pages, outdated });
				const translations = page && options.translations ? options.translations(page) : [];
				send(response, { type: "application/json", body: JSON.stringify({ ...found, translations }) });
			},
			[`${prefix}/events`]: (request, response) => {
				response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
				response.write("retry: 500\n\n");
				const query = queryOf(request);
				open.add(response, { file: query.get("file") ?? "", version: query.get("version") ?? "" });
			},
		},
	});
	return {
		...server,
		openPaths: () => new Set([...open.files()].map(pathOf)),
		show: async (pages, next) => {
			state = next;
			if (open.show(pages) > 0) await quietSince(() => lastRequest);
		},
		reload: (next) => {
			state = next;
			open.renew();
		},
		doubt: open.doubt,
		report: (next) => {
			state = next;
			open.keep();
		},
	};
}

/** The path that a file is served at. */
function pathOf(file: string): string {
	return `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
}

/** Milliseconds without a request after which a page counts as loaded, and after which it is no longer waited for. */
const quietTime = 50;
const longestLoad = 400;

/** Waits until the pages that have just been told to load again have done so. */
async function quietSince(lastRequest: () => number): Promise<void> {
	const started = performance.now();
	for (let now = started; now - started < longestLoad; now = performance.now()) {
		if (now - Math.max(started, lastRequest()) > quietTime) return;
		await new Promise((resolve) => setTimeout(resolve, quietTime / 5));
	}
}

/** The path of the open page below the site's address. */
function pathAskedFor(request: IncomingMessage, basePath: string): string {
	const path = queryOf(request).get("path") ?? "";
	const below = path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
	try {
		return decodeURI(below).replace(/index\.html$/, "");
	} catch {
		return below;
	}
}

function queryOf({ url = "" }: IncomingMessage): URLSearchParams {
	return new URL(url, "http://localhost").searchParams;
}

function send(
	response: ServerResponse,
	{ type, body }: { readonly type: string; readonly body: string },
): void {
	response.writeHead(200, { "Content-Type": `${type}; charset=utf-8`, "Cache-Control": "no-store" });
	response.end(body);
}
