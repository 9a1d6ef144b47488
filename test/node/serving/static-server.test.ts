import { writeFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { hostname, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { securityHeaders } from "../../../src/core/hosting/security-headers.ts";
import {
	type StaticServer,
	type StaticServerOptions,
	startStaticServer,
} from "../../../src/node/serving/static-server.ts";

const script = "export const answer = 42;\n";
const files: Readonly<Record<string, string | Buffer>> = {
	"index.html": "<!doctype html><title>Root</title>",
	"404.html": "<title>Lost</title>",
	"robots.txt": "User-agent: *\n",
	"sitemap.xml": "<urlset/>",
	"icon.svg": "<svg/>",
	"manifest.json": "{}",
	"sv/index.html": "<title>Start</title>",
	"sv/404.html": "<title>Borta</title>",
	"sv/feed.xml": "<feed/>",
	"sv/å ä/index.html": "<title>Å ä</title>",
	"sv/pagefind/wasm.sv.pagefind": "\0wasm",
	"sv/pagefind/index/sv_1.pf_index": "\0index",
	"assets/site.css": "body{}",
	"assets/site.js": script,
	"assets/site.js.br": brotliCompressSync(script),
	"assets/site.js.gz": gzipSync(script),
	".brygga-output": "Brygga builds here.",
	".well-known/security.txt": "Contact: mailto:a@example.org",
	"empty/readme.txt": "No index here.",
};

const directory = await mkdtemp(join(tmpdir(), "static-server-"));
for (const [path, content] of Object.entries(files)) {
	await mkdir(dirname(join(directory, path)), { recursive: true });
	await writeFile(join(directory, path), content);
}
const server = await startStaticServer({ directory });

interface Response {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}

/** Sends a path as it is, which `fetch` would tidy first. */
function ask(
	path: string,
	{
		method = "GET",
		headers = {},
		of = server,
	}: { method?: string; headers?: Record<string, string>; of?: StaticServer } = {},
): Promise<Response> {
	return new Promise((settle, reject) => {
		const { hostname, port } = new URL(of.url);
		httpRequest({ hostname, port, path, method, headers, agent: false }, (response) => {
			const chunks: Buffer[] = [];
			response.on("data", (chunk: Buffer) => chunks.push(chunk));
			response.on("end", () =>
				settle({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
			);
		})
			.on("error", reject)
			.end();
	});
}

async function withServer(
	options: Partial<StaticServerOptions>,
	use: (of: StaticServer) => Promise<void>,
): Promise<void> {
	const of = await startStaticServer({ directory, ...options });
	try {
		await use(of);
	} finally {
		await of.close();
	}
}

test.after(async () => {
	await server.close();
	await rm(directory, { recursive: true });
});

const types: Readonly<Record<string, string>> = {
	"/": "text/html; charset=utf-8",
	"/index.html": "text/html; charset=utf-8",
	"/robots.txt": "text/plain; charset=utf-8",
	"/sitemap.xml": "application/xml",
	"/icon.svg": "image/svg+xml",
	"/manifest.json": "application/json",
	"/sv/feed.xml": "application/atom+xml",
	"/sv/pagefind/wasm.sv.pagefind": "application/octet-stream",
	"/sv/pagefind/index/sv_1.pf_index": "application/octet-stream",
	"/assets/site.css": "text/css; charset=utf-8",
	"/assets/site.js": "text/javascript; charset=utf-8",
};
for (const [path, type] of Object.entries(types)) {
	test(`startStaticServer serves ${path} as ${type}`, async () => {
		const { status, headers } = await ask(path);
		assert.equal([status, headers["content-type"]], [200, type]);
	});
}

test("startStaticServer serves a folder's index document, also with spaces and letters beyond ASCII", async () => {
	assert.match((await ask("/sv/?from=menu")).body.toString(), "Start");
	assert.match((await ask("/sv/%C3%A5%20%C3%A4/")).body.toString(), "Å ä");
});

test("startStaticServer redirects a folder to its last slash and keeps the query", async () => {
	const plain = await ask("/sv?q=a%20b?c");
	assert.equal([plain.status, plain.headers.location], [301, "/sv/?q=a%20b?c"]);
	assert.is((await ask("/sv/%C3%A5%20%C3%A4")).headers.location, "/sv/%C3%A5%20%C3%A4/");
});

test("startStaticServer does not redirect to another host, nor to a folder without index document", async () => {
	assert.is((await ask("//sv")).status, 404);
	assert.is((await ask("/%2Fsv")).status, 404);
	assert.is((await ask("/empty")).status, 404);
	assert.is((await ask("/empty/")).status, 404);
	assert.is((await ask("/robots.txt/")).status, 404);
});

test("startStaticServer answers what it lacks with the nearest 404 page", async () => {
	const swedish = await ask("/sv/nyheter/borta/");
	assert.equal([swedish.status, swedish.headers["content-type"]], [404, "text/html; charset=utf-8"]);
	assert.match(swedish.body.toString(), "Borta");
	assert.match((await ask("/en/gone/")).body.toString(), "Lost");
	assert.match((await ask(`/${"a".repeat(5000)}`)).body.toString(), "Lost");
});

test("startStaticServer refuses malformed paths and paths out of the folder", async () => {
	for (const path of [
		"/%",
		"/%E0%A4%A",
		"/%00",
		"/..%5Cx",
		"/../x",
		"/sv/../../x",
		"/%2e%2e/x",
		"/sv/..%2f..%2fx",
		"/.",
		"*",
	]) {
		assert.is((await ask(path)).status, 400, path);
	}
});

test("startStaticServer allows GET and HEAD alone", async () => {
	const refused = await ask("/", { method: "POST" });
	assert.equal([refused.status, refused.headers.allow], [405, "GET, HEAD"]);
});

test("startStaticServer answers HEAD with GET's headers and no body", async () => {
	for (const path of ["/", "/sv", "/gone"]) {
		const get = await ask(path);
		const head = await ask(path, { method: "HEAD" });
		const { date: _getDate, ...getHeaders } = get.headers;
		const { date: _headDate, ...headHeaders } = head.headers;
		assert.equal([head.status, headHeaders], [get.status, getHeaders]);
		assert.is(head.body.length, 0);
	}
});

test("startStaticServer answers a known entity tag with 304", async () => {
	const tag = (await ask("/sv/")).headers.etag ?? "";
	assert.match(tag, /^"[\w-]+"$/);
	for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
		const response = await ask("/sv/", { headers: { "If-None-Match": known } });
		assert.equal([response.status, response.headers.etag, response.body.length], [304, tag, 0]);
	}
	assert.is((await ask("/sv/", { headers: { "If-None-Match": '"other"' } })).status, 200);
});

test("startStaticServer sends a compressed neighbour that the client accepts", async () => {
	const asked = async (accept: string) => {
		const response = await ask("/assets/site.js", { headers: { "Accept-Encoding": accept } });
		assert.is(response.headers.vary, "Accept-Encoding");
		assert.is(response.headers["content-type"], "text/javascript; charset=utf-8");
		return response;
	};
	const brotli = await asked("gzip, deflate, br");
	assert.is(brotli.headers["content-encoding"], "br");
	assert.is(brotliDecompressSync(brotli.body).toString(), script);
	const gzip = await asked("gzip, br;q=0");
	assert.is(gzip.headers["content-encoding"], "gzip");
	assert.is(gunzipSync(gzip.body).toString(), script);
	const plain = await asked("identity");
	assert.is(plain.headers["content-encoding"], undefined);
	assert.is(plain.body.toString(), script);
	assert.is(new Set([brotli, gzip, plain].map(({ headers }) => headers.etag)).size, 3);
	assert.is(
		(await ask("/assets/site.css", { headers: { "Accept-Encoding": "br" } })).headers.vary,
		undefined,
	);
});

test("startStaticServer sends the security headers with every answer, or those it is given", async () => {
	for (const path of ["/", "/gone", "/sv", "/%"]) {
		const { headers } = await ask(path);
		for (const [name, value] of Object.entries(securityHeaders()))
			assert.is(headers[name.toLowerCase()], value, name);
	}
	await withServer({ headers: { "X-Test": "1" } }, async (of) => {
		const { headers } = await ask("/", { of });
		assert.equal([headers["x-test"], headers["content-security-policy"]], ["1", undefined]);
	});
});

test("startStaticServer serves below a base path with letters beyond ASCII, however it is encoded", async () => {
	await withServer({ basePath: "/bas-%C3%A5" }, async (of) => {
		for (const path of ["/bas-%C3%A5/sv/", "/bas-%c3%a5/sv/"])
			assert.match((await ask(path, { of })).body.toString(), "Start");
	});
});

test("startStaticServer serves below a base path alone", async () => {
	await withServer({ basePath: "/a/b" }, async (of) => {
		assert.match(of.url, /^http:\/\/127\.0\.0\.1:\d+\/a\/b\/$/);
		assert.match((await ask("/a/b/sv/", { of })).body.toString(), "Start");
		assert.is((await ask("/a/b/sv", { of })).headers.location, "/a/b/sv/");
		assert.is((await ask("/a/b", { of })).headers.location, "/a/b/");
		assert.match((await ask("/a/b/sv/gone", { of })).body.toString(), "Borta");
		for (const path of ["/", "/sv/", "/a/bsv/"]) assert.is((await ask(path, { of })).status, 404);
	});
});

test("startStaticServer transforms HTML and nothing else, 404 pages included", async () => {
	await withServer({ transformHtml: () => (html) => `${html}<!--changed-->` }, async (of) => {
		const page = await ask("/", { of });
		assert.match(page.body.toString(), /Root.*<!--changed-->$/);
		assert.is(page.headers["content-length"], String(page.body.length));
		assert.match((await ask("/gone", { of })).body.toString(), "<!--changed-->");
		assert.is((await ask("/assets/site.js", { of })).body.toString(), script);
	});
});

test("startStaticServer tells which page it transforms, and serves content in place of a file's", async () => {
	const replaced = new Map([["sv/index.html", "<p>Replaced</p>"]]);
	const options: Partial<StaticServerOptions> = {
		replaced: (file) => replaced.get(file),
		transformHtml: (file) => (html) => `${html}<!--${file}-->`,
		emptyPage: "<p>Empty</p>",
	};
	await withServer(options, async (of) => {
		const page = await ask("/sv/", { of });
		assert.is(page.body.toString(), "<p>Replaced</p><!--sv/index.html-->");
		replaced.clear();
		const own = await ask("/sv/", { of });
		assert.match(own.body.toString(), /<!--sv\/index\.html-->$/);
		assert.is.not(own.headers.etag, page.headers.etag);
		assert.match((await ask("/", { of })).body.toString(), "<!--index.html-->");
	});
});

test("startStaticServer asks how to transform a page before it reads it", async () => {
	const file = join(directory, "late.html");
	await writeFile(file, "<p>old</p>");
	const transformHtml = (): ((html: string) => string) => {
		writeFileSync(file, "<p>new</p>");
		return (html) => html;
	};
	await withServer({ transformHtml }, async (of) => {
		assert.is((await ask("/late.html", { of })).body.toString(), "<p>new</p>");
	});
	await rm(file);
});

test("startStaticServer lets browsers keep what is named after its content", async () => {
	const caching = async (path: string): Promise<unknown> => (await ask(path)).headers["cache-control"];
	for (const path of ["/assets/site.js", "/sv/pagefind/index/sv_1.pf_index"])
		assert.is(await caching(path), "public, max-age=31536000, immutable", path);
	for (const path of ["/", "/sv/pagefind/wasm.sv.pagefind", "/assets/gone.js"])
		assert.is(await caching(path), "public, max-age=0, must-revalidate", path);
});

test("startStaticServer refuses requests for other names, as another site's pages may send them", async () => {
	const status = async (host: string): Promise<number> =>
		(await ask("/sv/", { headers: { Host: host } })).status;
	for (const host of [
		"localhost:8080",
		"127.0.0.1",
		"[::1]:80",
		"192.168.1.5:8080",
		"site.localhost",
		hostname(),
	])
		assert.is(await status(host), 200, host);
	for (const host of ["attacker.example", "127.0.0.1.attacker.example", "localhost.attacker.example:8080"])
		assert.is(await status(host), 421, host);
});

test("startStaticServer doesn't follow symbolic links out of the folder", async () => {
	const outside = await mkdtemp(join(tmpdir(), "outside-"));
	await writeFile(join(outside, "index.html"), "secret");
	const links = [join(directory, "linked"), join(directory, "linked.html"), join(directory, "inside.html")];
	await symlink(outside, links[0] ?? "");
	await symlink(join(outside, "index.html"), links[1] ?? "");
	await symlink(join(directory, "index.html"), links[2] ?? "");
	for (const path of ["/linked", "/linked/", "/linked/index.html", "/linked.html"])
		assert.is((await ask(path)).status, 404, path);
	assert.is((await ask("/inside.html")).status, 200);
	for (const path of [...links, outside]) await rm(path, { recursive: true });
});

test("startStaticServer shows no names with a dot but well-known addresses", async () => {
	assert.is((await ask("/.brygga-output")).status, 404);
	assert.is((await ask("/.well-known/security.txt")).status, 200);
});

test("startStaticServer hands extra routes on, and ends their open connections when it closes", async () => {
	let opened = 0;
	const routes: StaticServerOptions["routes"] = {
		"/events": (_request, response) => {
			opened++;
			response.writeHead(200, { "Content-Type": "text/event-stream" }).write("data: hello\n\n");
		},
	};
	const of = await startStaticServer({ directory, routes, basePath: "/x" });
	const response = await fetch(`${of.url}events`);
	await of.close();
	assert.equal([response.headers.get("content-type"), opened], ["text/event-stream", 1]);
	await response.text().then(
		() => assert.unreachable("the stream ended as if it were whole"),
		(error: unknown) => assert.instance(error, Error),
	);
});

test("startStaticServer rejects when its port is taken", async () => {
	const port = Number(new URL(server.url).port);
	const error = await startStaticServer({ directory, port }).then(
		() => undefined,
		(reason: unknown) => reason,
	);
	assert.match(String(error), "EADDRINUSE");
});

test("startStaticServer answers 500 and tells of a failure of its own", async () => {
	const errors: unknown[] = [];
	const transformHtml = (): never => {
		throw new Error("Broken transform.");
	};
	await withServer({ transformHtml, onError: (error) => errors.push(error) }, async (of) => {
		assert.is((await ask("/", { of })).status, 500);
	});
	assert.match(String(errors[0]), "Broken transform");
});

test.run();
