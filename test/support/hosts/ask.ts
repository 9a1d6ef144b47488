import { Agent, type IncomingHttpHeaders, request } from "node:http";

/** What a server answered. */
export interface Answer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}

/** Asks a server for addresses just as they are written, which `fetch` would tidy first. */
export type Ask = (
	path: string,
	headers?: Readonly<Record<string, string>>,
	method?: string,
) => Promise<Answer>;

/** @returns The function that asks, and one that ends its connections. */
export function createAsk(origin: string): { readonly ask: Ask; readonly close: () => void } {
	const agent = new Agent({ keepAlive: true, maxSockets: 8 });
	const { hostname, port } = new URL(origin);
	const ask: Ask = (path, headers = {}, method = "GET") =>
		new Promise((settle, reject) => {
			request({ hostname, port, path, method, headers, agent }, (response) => {
				const chunks: Buffer[] = [];
				response.on("data", (chunk: Buffer) => chunks.push(chunk));
				response.on("end", () =>
					settle({
						status: response.statusCode ?? 0,
						headers: response.headers,
						body: Buffer.concat(chunks),
					}),
				);
			})
				.on("error", reject)
				.end();
		});
	return { ask, close: () => agent.destroy() };
}
