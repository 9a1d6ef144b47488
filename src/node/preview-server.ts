import type { ServerResponse } from "node:http";
import { type StaticServer, startStaticServer } from "./static-server.ts";

/** A server for authors: the built site, which reloads in the browser when told to. */
export interface PreviewServer extends StaticServer {
	/** Makes every open page load again. */
	readonly reload: () => void;
}

/** Where the preview's own files are; no page has such an address. */
const prefix = "/-brygga";

/** What runs in an open page: waits for the server's word, also after the server was away. */
const script = `const source = new EventSource(new URL("events", import.meta.url));
source.addEventListener("reload", () => location.reload());
`;

/**
 * Serves a built site with live reload. The script that does it is put into pages on their way out and is never part of
 * the built site.
 *
 * @param options See `startStaticServer`; `onError` is told of failed answers.
 */
export async function startPreviewServer(options: {
	readonly directory: string;
	readonly basePath: string;
	readonly port: number;
	readonly host: string;
	readonly onError: (error: unknown) => void;
}): Promise<PreviewServer> {
	const listeners = new Set<ServerResponse>();
	const tag = `<script type="module" src="${options.basePath}${prefix}/reload.js"></script>`;
	const server = await startStaticServer({
		...options,
		transformHtml: (html) => html.replace("</head>", `${tag}</head>`),
		routes: {
			[`${prefix}/reload.js`]: (_request, response) => {
				response.writeHead(200, {
					"Content-Type": "text/javascript; charset=utf-8",
					"Cache-Control": "no-store",
				});
				response.end(script);
			},
			[`${prefix}/events`]: (_request, response) => {
				response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
				response.write("retry: 500\n\n");
				listeners.add(response);
				response.on("close", () => listeners.delete(response));
			},
		},
	});
	return {
		...server,
		reload: () => {
			for (const listener of listeners) listener.write("event: reload\ndata:\n\n");
		},
	};
}
