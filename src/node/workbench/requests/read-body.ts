import type { IncomingMessage } from "node:http";
import type { z } from "zod";
import { WorkbenchFailure } from "../workbench-failure.ts";

/** Bytes that no page with all its texts comes near. */
const largestBody = 8_000_000;

/**
 * Reads a request's JSON.
 *
 * @throws WorkbenchFailure `bad-request`, `too-large`
 */
export async function readBody<Value>(request: IncomingMessage, schema: z.ZodType<Value>): Promise<Value> {
	if (!/^application\/json(?:;|$)/i.test(request.headers["content-type"] ?? ""))
		throw new WorkbenchFailure("bad-request");
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size > largestBody) throw new WorkbenchFailure("too-large");
		chunks.push(chunk);
	}
	let data: unknown;
	try {
		data = JSON.parse(Buffer.concat(chunks).toString("utf8"));
	} catch (error) {
		throw new WorkbenchFailure("bad-request", undefined, { cause: error });
	}
	const parsed = schema.safeParse(data);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		if (issue?.code === "too_big") throw new WorkbenchFailure("too-large");
		throw new WorkbenchFailure("bad-request", issue && `${issue.path.join(".")}: ${issue.message}`);
	}
	return parsed.data;
}
