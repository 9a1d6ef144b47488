import { z } from "zod";
import {
	type AnswerOf,
	type EndpointName,
	endpoints,
	type RequestOf,
	tokenHeader,
	tokenName,
} from "../../interface/endpoints.ts";
import { type Failure, failure } from "../../interface/failure.ts";

/** What became of a question to the server. */
export type Answered<Value> =
	| { readonly kind: "answered"; readonly value: Value }
	/** It said why not. */
	| { readonly kind: "failed"; readonly failure: Failure["failure"] }
	/** Nobody answered. */
	| { readonly kind: "unreachable" };

/** Asks the server, by the interface. */
export interface WorkbenchClient {
	readonly ask: <Name extends Exclude<EndpointName, "download">>(
		name: Name,
		request: RequestOf<Name>,
		options?: { readonly signal?: AbortSignal; readonly keepalive?: boolean },
	) => Promise<Answered<AnswerOf<Name>>>;
	/** The bytes of a file to be sent by other ways. */
	readonly download: (request: RequestOf<"download">) => Promise<Answered<Blob>>;
	/** Where server-sent events come from, with today's token. */
	readonly events: () => URL;
	/** Asks for another token, as a server needs that was started anew. */
	readonly renew: () => Promise<void>;
}

/**
 * @param shell Address of the workbench's page, which has the token and below which the interface is; ends in a slash.
 * @param first The token that the page was given, and other pages haven't.
 */
export function createClient(shell: URL, first: string): WorkbenchClient {
	const api = new URL("api/", shell);
	let token = first;
	const post = async (
		name: EndpointName,
		body: string,
		options: RequestInit,
	): Promise<Response | undefined> => {
		const headers = { "Content-Type": "application/json", [tokenHeader]: token };
		return fetch(new URL(name, api), { method: "POST", headers, body, ...options }).catch(() => undefined);
	};
	const renew = async (): Promise<void> => {
		const page = await fetch(shell, { cache: "no-store" }).then(
			(response) => response.text(),
			() => "",
		);
		token = tokenIn(page) ?? token;
	};
	const send = async (
		name: EndpointName,
		request: unknown,
		options: RequestInit,
	): Promise<Response | undefined> => {
		const body = JSON.stringify(request);
		const response = await post(name, body, options);
		if (response?.status !== 403) return response;
		const before = token;
		await renew();
		return token === before ? response : post(name, body, options);
	};
	return {
		events: () => {
			const address = new URL("api/events", shell);
			address.searchParams.set("token", token);
			return address;
		},
		renew,
		ask: async (name, request, options = {}) => {
			const response = await send(name, request, options);
			if (!response) return { kind: "unreachable" };
			// Each endpoint's own schema; that it is the one of `name` the compiler can't follow.
			const schema: z.ZodType<AnswerOf<typeof name>> = endpoints[name].answer as never;
			return understand(response, schema);
		},
		download: async (request) => {
			const response = await send("download", request, {});
			if (!response) return { kind: "unreachable" };
			if (!response.ok) return understand(response, z.never());
			return { kind: "answered", value: await response.blob() };
		},
	};
}

/** The token in the workbench's page. */
function tokenIn(page: string): string | undefined {
	return new RegExp(`<meta name="${tokenName}" content="([^"]*)"`).exec(page)?.[1];
}

async function understand<Value>(response: Response, schema: z.ZodType<Value>): Promise<Answered<Value>> {
	const document: unknown = await response.json().catch(() => undefined);
	if (response.ok) {
		const parsed = schema.safeParse(document);
		if (parsed.success) return { kind: "answered", value: parsed.data };
		return {
			kind: "failed",
			failure: { code: "internal", message: "", details: z.prettifyError(parsed.error) },
		};
	}
	const said = failure.safeParse(document);
	// A proxy, or another program on this port.
	if (!said.success) return { kind: "unreachable" };
	return { kind: "failed", failure: said.data.failure };
}
