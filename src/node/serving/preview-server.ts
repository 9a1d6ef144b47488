import type { IncomingMessage, ServerResponse } from "node:http";
import { type PageAddress, pageProblems } from "../../core/problems/page-problems.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { bundlePreview } from "../assets/bundle-preview.ts";
import { type StaticServer, startStaticServer } from "./static-server.ts";

/** A server for authors: the built site, which reloads in the browser when told to and shows each page's problems. */
export interface PreviewServer extends StaticServer {
	/** Makes every open page load again, after a build. */
	readonly reload: (state: PreviewState) => void;
	/** Tells every open page of problems that kept the site from being built. */
	readonly report: (state: PreviewState) => void;
}

/** What pages are told. */
export interface PreviewState {
	readonly problems: readonly Problem[];
	/** Pages by path; those of the site as it is shown. */
	readonly addresses: ReadonlyMap<string, PageAddress>;
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
}): Promise<PreviewServer> {
	const { script, stylesheet } = await bundlePreview();
	const listeners = new Set<ServerResponse>();
	let state = first;
	const tag = `<script type="module" src="${options.basePath}${prefix}/preview.js"></script>`;
	const withScript = (html: string): string => html.replace("</head>", `${tag}</head>`);
	const server = await startStaticServer({
		...options,
		transformHtml: withScript,
		emptyPage: withScript(emptyPage),
		routes: {
			[`${prefix}/preview.js`]: (_request, response) =>
				send(response, { type: "text/javascript", body: script }),
			[`${prefix}/overlay.css`]: (_request, response) =>
				send(response, { type: "text/css", body: stylesheet }),
			[`${prefix}/problems.json`]: (request, response) => {
				const path = pathAskedFor(request, options.basePath);
				send(response, {
					type: "application/json",
					body: JSON.stringify(pageProblems(state.problems, { ...state, path })),
				});
			},
			[`${prefix}/events`]: (_request, response) => {
				response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
				response.write("retry: 500\n\n");
				listeners.add(response);
				response.on("close", () => listeners.delete(response));
			},
		},
	});
	const tell = (event: "reload" | "problems", next: PreviewState): void => {
		state = next;
		for (const listener of listeners) listener.write(`event: ${event}\ndata:\n\n`);
	};
	return { ...server, reload: (next) => tell("reload", next), report: (next) => tell("problems", next) };
}

/** The path of the open page below the site's address. */
function pathAskedFor({ url = "" }: IncomingMessage, basePath: string): string {
	const path = new URL(url, "http://localhost").searchParams.get("path") ?? "";
	const below = path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
	try {
		return decodeURI(below).replace(/index\.html$/, "");
	} catch {
		return below;
	}
}

function send(
	response: ServerResponse,
	{ type, body }: { readonly type: string; readonly body: string },
): void {
	response.writeHead(200, { "Content-Type": `${type}; charset=utf-8`, "Cache-Control": "no-store" });
	response.end(body);
}
