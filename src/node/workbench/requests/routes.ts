import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { z } from "zod";
import { contentType } from "../../../core/hosting/content-type.ts";
import { securityHeaders } from "../../../core/hosting/security-headers.ts";
import {
	type EndpointName,
	endpoints,
	type RequestOf,
	workbenchPath,
} from "../../../workbench/interface/endpoints.ts";
import type { Operations } from "../operations.ts";
import type { Previews } from "../previews.ts";
import { asFailure, failureAnswer, WorkbenchFailure } from "../workbench-failure.ts";
import type { Listeners } from "./events.ts";
import { readBody } from "./read-body.ts";
import { hasToken, isFromElsewhere, isToken } from "./request-guard.ts";
import { applicationHeaders, previewHeaders, shellPage } from "./shell-page.ts";

/**
 * Answers a request, of which the server has made sure that it means this server.
 *
 * @param path Below the site's base path, decoded.
 * @returns Whether the request was for it.
 */
export type RequestHandler = (
	request: IncomingMessage,
	response: ServerResponse,
	path: string,
) => Promise<boolean>;

/** What the routes are made from. */
export interface Routing {
	/** What the application's page alone knows. */
	readonly token: string;
	readonly operations: Operations;
	readonly previews: Previews;
	readonly listeners: Listeners;
	readonly assets: () => Promise<{ readonly script: string; readonly stylesheet: string }>;
	readonly onError: (error: unknown) => void;
}

/** The application, its interface, its events and its previews, all below one path. */
export function workbenchRoutes(routing: Routing): RequestHandler {
	return async (request, response, path) => {
		if (path === workbenchPath.slice(0, -1)) {
			response.writeHead(301, { Location: `${(request.url ?? "").split("?")[0]}/` }).end();
			return true;
		}
		const asset = request.method === "GET" ? routing.previews.asset(path.slice(1)) : undefined;
		if (asset !== undefined) {
			send(response, { type: contentType(path), body: asset, headers: securityHeaders() });
			return true;
		}
		if (!path.startsWith(workbenchPath)) return false;
		const below = path.slice(workbenchPath.length);
		try {
			if (below.startsWith("api/"))
				await answerCall(below.slice("api/".length), { request, response, routing });
			else await answerPage(below, { request, response, routing });
		} catch (error) {
			fail(error, { response, onError: routing.onError });
		}
		return true;
	};
}

interface Exchange {
	readonly request: IncomingMessage;
	readonly response: ServerResponse;
	readonly routing: Routing;
}

/** The application's own files, and previews. */
async function answerPage(below: string, { request, response, routing }: Exchange): Promise<void> {
	if (request.method !== "GET" && request.method !== "HEAD") throw new WorkbenchFailure("bad-request");
	// Another site may link to the workbench, but not load it into a page of its own.
	if (isFromElsewhere(request) && request.headers["sec-fetch-dest"] !== "document")
		throw new WorkbenchFailure("not-allowed");
	const preview = /^preview\/([^/]+)\/$/.exec(below)?.[1];
	if (preview !== undefined) {
		const html = routing.previews.find(preview);
		if (html === undefined) throw new WorkbenchFailure("unknown-page");
		return send(response, { type: "text/html; charset=utf-8", body: html, headers: previewHeaders() });
	}
	switch (below) {
		case "": {
			const nonce = randomBytes(18).toString("base64url");
			const body = shellPage({ token: routing.token, nonce });
			return send(response, { type: "text/html; charset=utf-8", body, headers: applicationHeaders(nonce) });
		}
		case "app.js":
			return send(response, {
				type: "text/javascript; charset=utf-8",
				body: (await routing.assets()).script,
			});
		case "app.css":
			return send(response, { type: "text/css; charset=utf-8", body: (await routing.assets()).stylesheet });
		default:
			throw new WorkbenchFailure("unknown-page");
	}
}

/** The typed interface. */
async function answerCall(name: string, { request, response, routing }: Exchange): Promise<void> {
	if (isFromElsewhere(request)) throw new WorkbenchFailure("not-allowed");
	if (name === "events" && request.method === "GET") {
		const query = new URLSearchParams((request.url ?? "").split("?")[1]);
		if (!isToken(query.get("token") ?? "", routing.token)) throw new WorkbenchFailure("not-allowed");
		response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
		response.write("retry: 500\n\n");
		routing.listeners.add(response);
		return;
	}
	if (request.method !== "POST" || !hasToken(request, routing.token))
		throw new WorkbenchFailure("not-allowed");
	if (!isEndpoint(name)) throw new WorkbenchFailure("bad-request");
	const answer = await carryOut(name, { request, operations: routing.operations });
	if (answer instanceof Uint8Array) return send(response, { type: "application/octet-stream", body: answer });
	send(response, { type: "application/json; charset=utf-8", body: JSON.stringify(answer) });
}

function isEndpoint(name: string): name is EndpointName {
	return Object.hasOwn(endpoints, name);
}

/** What each request is read by. */
const requests: { readonly [Name in EndpointName]: { readonly request: z.ZodType<RequestOf<Name>> } } =
	endpoints;

/** Reads a request, and has it carried out. */
async function carryOut<Name extends EndpointName>(
	name: Name,
	{ request, operations }: { readonly request: IncomingMessage; readonly operations: Operations },
): Promise<unknown> {
	return operations[name](await readBody(request, requests[name].request));
}

function send(
	response: ServerResponse,
	{
		type,
		body,
		headers = {},
	}: {
		readonly type: string;
		readonly body: string | Uint8Array;
		readonly headers?: Readonly<Record<string, string>>;
	},
): void {
	response.writeHead(200, { "Cache-Control": "no-store", ...headers, "Content-Type": type });
	response.end(response.req.method === "HEAD" ? undefined : body);
}

function fail(
	error: unknown,
	{ response, onError }: { readonly response: ServerResponse; readonly onError: (error: unknown) => void },
): void {
	const failure = asFailure(error);
	if (failure.code === "internal" || failure.code === "disk-failed") onError(error);
	const { status, body } = failureAnswer(failure);
	if (response.headersSent) return void response.destroy();
	response.writeHead(status, {
		"Cache-Control": "no-store",
		"Content-Type": "application/json; charset=utf-8",
	});
	response.end(JSON.stringify(body));
}
