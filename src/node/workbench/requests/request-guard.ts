import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { tokenHeader } from "../../../workbench/interface/endpoints.ts";

/** Whether a server that listens on a host name or address can be reached from this machine alone. */
export function isLoopback(host: string): boolean {
	return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** Whether a page of another site has a hand in a request, as far as the browser says (Fetch Metadata, HTML Standard's `Origin`). */
export function isFromElsewhere({ headers }: IncomingMessage): boolean {
	const { origin, host } = headers;
	const site = headers["sec-fetch-site"];
	if (origin !== undefined && origin !== `http://${host}`) return true;
	return site !== undefined && site !== "same-origin" && site !== "none";
}

/** Whether a request has the token that only the workbench's own page has. */
export function hasToken(request: IncomingMessage, token: string): boolean {
	const given = request.headers[tokenHeader];
	return typeof given === "string" && isToken(given, token);
}

/** Compares in a time that tells nothing. */
export function isToken(given: string, token: string): boolean {
	const [a, b] = [Buffer.from(given), Buffer.from(token)];
	return a.length === b.length && timingSafeEqual(a, b);
}
