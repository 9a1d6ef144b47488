import type { IncomingMessage, ServerResponse } from "node:http";
import { kindOf } from "./find-file.ts";

/** The compressed neighbour of a file that the request accepts; says in `Vary` that there was a choice. */
export async function findEncoded(
	path: string,
	{
		request,
		response,
		directory,
	}: { readonly request: IncomingMessage; readonly response: ServerResponse; readonly directory: string },
): Promise<{ path: string; encoding: string } | undefined> {
	let chosen: { path: string; encoding: string } | undefined;
	for (const [encoding, ending] of [
		["br", ".br"],
		["gzip", ".gz"],
	] as const) {
		if ((await kindOf(path + ending, directory)) !== "file") continue;
		response.setHeader("Vary", "Accept-Encoding");
		if (accepts(request.headers["accept-encoding"], encoding)) chosen ??= { path: path + ending, encoding };
	}
	return chosen;
}

/** Whether an `Accept-Encoding` header (RFC 9110, 12.5.3) names an encoding with a weight above 0. */
function accepts(header: string | string[] | undefined, encoding: string): boolean {
	return String(header ?? "")
		.split(",")
		.map((item) => item.trim().toLowerCase())
		.some((item) => item.split(/\s*;/)[0] === encoding && !/;\s*q=0(?:\.0*)?$/.test(item));
}
