import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { relative, sep } from "node:path";
import { cacheClass, cacheControl } from "../../core/hosting/cache-class.ts";
import { contentType } from "../../core/hosting/content-type.ts";
import { securityHeaders } from "../../core/hosting/security-headers.ts";
import { findEncoded } from "./find-encoded.ts";
import { decodePath, findFile, findNotFoundPage } from "./find-file.ts";
import { isOwnHost } from "./own-host.ts";

export interface StaticServerOptions {
	/** The folder to serve. */
	readonly directory: string;
	/** Port to listen on; a free one when it is 0 or absent. */
	readonly port?: number;
	/** Host name or address to listen on; this machine alone when absent. */
	readonly host?: string;
	/** Path under which the folder stands: empty, or `/some/path`. */
	readonly basePath?: string;
	/** Headers of every response; the security headers of the real site when absent. */
	readonly headers?: Readonly<Record<string, string>>;
	/**
	 * Gives what changes an HTML page on its way out. It is asked for before the page is read.
	 *
	 * @param file The page's path in the folder, empty for `emptyPage`.
	 */
	readonly transformHtml?: (file: string) => (html: string) => string;
	/** Content that takes the place of a file's, by the file's path in the folder. */
	readonly replaced?: (file: string) => string | undefined;
	/** HTML for addresses that lead to nothing, while the folder has no `404.html` of its own. */
	readonly emptyPage?: string;
	/** Answers at addresses of their own, by path below `basePath`, for GET requests. */
	readonly routes?: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>;
	/** Answers requests of any method by itself, by their decoded paths below `basePath`; tells whether it has. */
	readonly application?: (
		request: IncomingMessage,
		response: ServerResponse,
		path: string,
	) => Promise<boolean>;
	/** Told of every request as it comes. */
	readonly onRequest?: () => void;
	/** Told of what kept a request from being answered, other than the request itself. */
	readonly onError?: (error: unknown) => void;
}

export interface StaticServer {
	/** Address of the folder, base path included, with a last slash. */
	readonly url: string;
	/** Stops listening and ends every connection. */
	close(): Promise<void>;
}

/**
 * Serves a built site over HTTP as a static host does: index documents, a redirect to the last slash, entity tags,
 * `.br` and `.gz` neighbours, and the nearest `404.html`. Requests that name another host are refused, and what symbolic links
 * lead to outside of the folder isn't found. Rejects when it can't listen.
 */
export async function startStaticServer(options: StaticServerOptions): Promise<StaticServer> {
	const host = options.host ?? "127.0.0.1";
	const server = createServer((request, response) => {
		options.onRequest?.();
		answer(request, response, options).catch((error: unknown) => {
			options.onError?.(error);
			if (response.headersSent) response.destroy();
			else sendText(response, 500, "Internal server error");
		});
	});
	await new Promise<void>((settle, reject) => {
		server.once("error", reject);
		server.listen(options.port ?? 0, host, settle);
	});
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://${host.includes(":") ? `[${host}]` : host}:${port}${options.basePath ?? ""}/`,
		close: () =>
			new Promise((settle, reject) => {
				server.close((error) => (error === undefined ? settle() : reject(error)));
				server.closeAllConnections();
			}),
	};
}

async function answer(
	request: IncomingMessage,
	response: ServerResponse,
	options: StaticServerOptions,
): Promise<void> {
	for (const [name, value] of Object.entries(options.headers ?? securityHeaders()))
		response.setHeader(name, value);
	if (!isOwnHost(request.headers.host, options.host ?? "127.0.0.1"))
		return sendText(response, 421, "This server has no site of that name");
	const [address = "", ...query] = (request.url ?? "").split("?");
	const path = decodePath(address);
	const basePath = decodeURIComponent(options.basePath ?? "");
	const below =
		path === basePath ? "" : path?.startsWith(`${basePath}/`) ? path.slice(basePath.length) : undefined;
	if (below !== undefined && (await options.application?.(request, response, below))) return;
	if (request.method !== "GET" && request.method !== "HEAD") {
		response.setHeader("Allow", "GET, HEAD");
		return sendText(response, 405, "Method not allowed");
	}
	if (path === undefined) return sendText(response, 400, "Bad request");
	if (below === undefined) return sendText(response, 404, "Not found");
	const route = options.routes?.[below];
	if (route !== undefined) return route(request, response);

	await sendFound(below, { redirect: [`${address}/`, ...query].join("?"), request, response, options });
}

/** Sends what is at a path of the folder, leads to its last slash, or says that nothing is there. */
async function sendFound(
	path: string,
	{
		redirect,
		request,
		response,
		options,
	}: Omit<Answer, "status"> & { /** The address with a last slash. */ readonly redirect: string },
): Promise<void> {
	const found = await findFile(options.directory, path);
	switch (found.kind) {
		case "folder":
			response.setHeader("Location", redirect);
			return sendText(response, 301, "Moved permanently");
		case "file":
			return sendFile(found.path, { status: 200, request, response, options });
		case "nothing": {
			const page = await findNotFoundPage(options.directory, path);
			if (page !== undefined) return sendFile(page, { status: 404, request, response, options });
			if (options.emptyPage === undefined) return sendText(response, 404, "Not found");
			const html = options.transformHtml?.("")(options.emptyPage) ?? options.emptyPage;
			return sendText(response, 404, html, "text/html");
		}
	}
}

interface Answer {
	readonly status: number;
	readonly request: IncomingMessage;
	readonly response: ServerResponse;
	readonly options: StaticServerOptions;
}

async function sendFile(path: string, { status, request, response, options }: Answer): Promise<void> {
	const type = contentType(path);
	const file = relative(options.directory, path).replaceAll(sep, "/");
	const transform = type.startsWith("text/html") ? options.transformHtml?.(file) : undefined;
	const replaced = options.replaced?.(file);
	const isOwn = transform !== undefined || replaced !== undefined;
	const encoded = isOwn
		? undefined
		: await findEncoded(path, { request, response, directory: options.directory });
	const content = replaced ?? (await readFile(encoded?.path ?? path));
	const body = transform ? Buffer.from(transform(content.toString())) : asBuffer(content);
	const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
	response.setHeader("Content-Type", type);
	response.setHeader("Cache-Control", cacheControl[isOwn ? "revalidated" : cacheClass(file)]);
	response.setHeader("ETag", tag);
	if (encoded !== undefined) response.setHeader("Content-Encoding", encoded.encoding);
	if (status === 200 && matchesTag(request.headers["if-none-match"], tag)) {
		response.removeHeader("Content-Type");
		response.writeHead(304).end();
		return;
	}
	response.setHeader("Content-Length", body.length);
	response.writeHead(status).end(request.method === "HEAD" ? undefined : body);
}

function asBuffer(content: string | Buffer): Buffer {
	return typeof content === "string" ? Buffer.from(content) : content;
}

/** Whether an `If-None-Match` header (RFC 9110, 13.1.2) holds an entity tag. */
function matchesTag(header: string | undefined, tag: string): boolean {
	const tags = (header ?? "").split(",").map((item) => item.trim().replace(/^W\//, ""));
	return tags.includes(tag) || tags.includes("*");
}

function sendText(response: ServerResponse, status: number, text: string, type = "text/plain"): void {
	const body = Buffer.from(`${text}\n`);
	response.setHeader("Content-Type", `${type}; charset=utf-8`);
	response.setHeader("Content-Length", body.length);
	response.writeHead(status).end(response.req.method === "HEAD" ? undefined : body);
}
