import { request } from "node:http";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { startPreviewServer } from "../../../src/node/serving/preview-server.ts";
import { tokenHeader } from "../../../src/workbench/interface/endpoints.ts";
import { serverEvent } from "../../../src/workbench/interface/events.ts";
import { failure } from "../../../src/workbench/interface/failure.ts";
import { workbenchSite } from "../../support/workbench-site.ts";

const site = await workbenchSite();
const server = await startPreviewServer({
	directory: `${site.root}.unbuilt`,
	basePath: "",
	port: 0,
	host: "127.0.0.1",
	onError: (error) => {
		throw error;
	},
	state: { problems: [], addresses: () => new Map(), outdated: false },
	application: site.workbench.handle,
});
test.after(async () => {
	await server.close();
	await site.close();
});
const origin = new URL(server.url).origin;
const shell = await ask("GET", "/_workbench/");
const token = /name="workbench-token" content="([^"]+)"/.exec(shell.body)?.[1] ?? "";
const page = JSON.stringify({ key: "nyheter/bron", language: "en" });

interface Answer {
	readonly status: number;
	readonly headers: NodeJS.Dict<string | string[]>;
	readonly body: string;
}

/** Sends a request with exactly these headers, as no browser would. */
function ask(
	method: string,
	path: string,
	{ headers = {}, body = "" }: { readonly headers?: Record<string, string>; readonly body?: string } = {},
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const sent = request(new URL(path, server.url), { method, headers }, (response) => {
			const chunks: Buffer[] = [];
			response.on("data", (chunk: Buffer) => chunks.push(chunk));
			response.on("end", () =>
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					body: Buffer.concat(chunks).toString(),
				}),
			);
		});
		sent.on("error", reject);
		sent.end(body);
	});
}

/** Asks for a page as the application does, but for what a test changes. */
function call(headers: Record<string, string>, { name = "page", body = page } = {}): Promise<Answer> {
	const own = { "content-type": "application/json", [tokenHeader]: token, origin, ...headers };
	return ask("POST", `/_workbench/api/${name}`, { headers: own, body });
}

function codeOf({ body }: Answer): string {
	return failure.parse(JSON.parse(body)).failure.code;
}

test("the application's own page is answered", async () => {
	assert.is(shell.status, 200);
	assert.is(token.length >= 32, true);
	const answer = await call({});
	assert.is(answer.status, 200);
	assert.is(JSON.parse(answer.body).key, "nyheter/bron");
	assert.is((await call({ "sec-fetch-site": "same-origin" })).status, 200);
});

test("whoever hasn't the token, or comes from another site, gets nothing", async () => {
	for (const headers of [
		{ [tokenHeader]: "" },
		{ [tokenHeader]: `${token}x` },
		{ [tokenHeader]: token.toUpperCase() },
		{ origin: "https://evil.example" },
		{ origin: "null" },
		{ origin: origin.replace("127.0.0.1", "localhost") },
		{ "sec-fetch-site": "cross-site" },
		{ "sec-fetch-site": "same-site" },
	]) {
		const answer = await call(headers);
		assert.is(answer.status, 403, JSON.stringify(headers));
		assert.is(codeOf(answer), "not-allowed");
	}
	assert.is((await ask("GET", `/_workbench/api/page?token=${token}`)).status, 403);
});

test("a name that somebody else leads to this machine is refused before anything else", async () => {
	for (const host of ["evil.example", `evil.example:${new URL(origin).port}`, "127.0.0.1.evil.example"]) {
		assert.is((await call({ host, origin: `http://${host}` })).status, 421, host);
		assert.is((await ask("GET", "/_workbench/", { headers: { host } })).status, 421, host);
	}
});

test("another site may link to the workbench, but not load it into a page of its own", async () => {
	const elsewhere = (destination: string) =>
		ask("GET", "/_workbench/", {
			headers: { "sec-fetch-site": "cross-site", "sec-fetch-dest": destination },
		});
	assert.is((await elsewhere("document")).status, 200);
	for (const destination of ["iframe", "script", "empty", "object"])
		assert.is((await elsewhere(destination)).status, 403);
});

test("a form or script of another site can't send what the interface takes", async () => {
	for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
		assert.is(codeOf(await call({ "content-type": type })), "bad-request", type);
	const preflight = await ask("OPTIONS", "/_workbench/api/page", {
		headers: { origin: "https://evil.example", "access-control-request-method": "POST" },
	});
	assert.is(preflight.status >= 400, true);
	assert.is(preflight.headers["access-control-allow-origin"], undefined);
});

test("what isn't the interface's is refused in words", async () => {
	for (const body of ["", "{", "[]", '{"key":1}', '{"key":"","language":"en"}'])
		assert.is(codeOf(await call({}, { body })), "bad-request", body);
	assert.is(codeOf(await call({}, { name: "constructor" })), "bad-request");
	assert.is(codeOf(await call({}, { name: "../page" })), "bad-request");
	assert.is(codeOf(await call({}, { body: '{"key":"nyheter/ingen","language":"en"}' })), "unknown-page");
	const large = await call({}, { body: JSON.stringify({ key: "a".repeat(9_000_000), language: "en" }) });
	assert.is(large.status, 413);
});

test("its pages have the site's policy, with the editor's stylesheet and its frame let in", async () => {
	const policy = String(shell.headers["content-security-policy"]);
	const nonce = /name="workbench-nonce" content="([^"]+)"/.exec(shell.body)?.[1] ?? "";
	assert.match(policy, "default-src 'none'");
	assert.match(policy, `style-src 'self' 'nonce-${nonce}'`);
	assert.match(policy, "frame-ancestors 'none'");
	assert.match(policy, "require-trusted-types-for 'script'");
	assert.not.match(policy, /unsafe-(?:inline|eval)'/);
	assert.is(shell.headers["cache-control"], "no-store");
	assert.is(shell.headers["cross-origin-resource-policy"], "same-origin");
	const other = await ask("GET", "/_workbench/");
	assert.not.match(other.body, nonce, "a nonce serves once");
	const { address } = await site.ask("preview", {
		key: "nyheter/bron",
		language: "en",
		base: { original: "" },
		units: [],
	});
	const preview = await ask("GET", address);
	assert.is(preview.status, 200);
	assert.match(preview.body, "Bridge opened");
	assert.match(String(preview.headers["content-security-policy"]), "frame-ancestors 'self'");
	assert.is((await ask("GET", "/_workbench/preview/0/")).status, 404);
	// The server has no folder of a built site, as while the site can't be built.
	const [stylesheet = ""] = /\/assets\/[^"]+\.css/.exec(preview.body) ?? [];
	const styles = await ask("GET", stylesheet);
	assert.is(styles.headers["content-type"], "text/css; charset=utf-8");
	assert.match(styles.body, "body");
	assert.is((await ask("GET", "/assets/other.css")).status, 404);
});

test("changes of files are told to those who listen", async () => {
	const events = (query: string) =>
		new Promise<{ readonly status: number; readonly told: () => Promise<unknown>; readonly end: () => void }>(
			(resolve) => {
				const sent = request(
					new URL(`/_workbench/api/events?${query}`, server.url),
					{ agent: false },
					(response) => {
						const chunks = response[Symbol.asyncIterator]();
						let text = "";
						const told = async (): Promise<unknown> => {
							for (;;) {
								const match = /^data: (.*)\n\n/m.exec(text);
								if (match) {
									text = text.slice(match.index + match[0].length);
									return serverEvent.parse(JSON.parse(match[1] ?? ""));
								}
								text += String((await chunks.next()).value);
							}
						};
						resolve({ status: response.statusCode ?? 0, told, end: () => sent.destroy() });
					},
				);
				sent.on("error", () => undefined);
				sent.end();
			},
		);
	const stranger = await events("token=x");
	assert.is(stranger.status, 403);
	stranger.end();
	const listener = await events(`token=${token}`);
	assert.match(JSON.stringify(await listener.told()), '"hello"');
	await site.change("content/en/nyheter/bron.md", "Now traffic", "Here traffic");
	await site.workbench.touched(["content/en/nyheter/bron.md"]);
	const blob = (await site.git("hash-object", "content/en/nyheter/bron.md")).trim();
	assert.equal(await listener.told(), {
		kind: "pages",
		pages: [{ key: "nyheter/bron", language: "en", blob }],
	});
	await site.workbench.touched();
	assert.equal(await listener.told(), { kind: "site" });
	listener.end();
});

test.run();
