import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { cacheClass, cacheControl } from "../../../src/core/hosting/cache-class.ts";
import { contentType, isCompressible } from "../../../src/core/hosting/content-type.ts";
import { sentFor } from "../../../src/core/hosting/site-hosting.ts";
import { encodePath } from "../../../src/core/urls/encode-path.ts";
import { noteMovement } from "../gate/note-movement.ts";
import type { Answer, Ask } from "./ask.ts";
import type { HostedSite } from "./hosted-site.ts";

/** What a site's own server is to answer, and which of it a server did otherwise: one line each. */
export async function askEveryRoute(ask: Ask, site: HostedSite): Promise<string[]> {
	const { hosting } = site;
	const faults: string[] = [];
	const at = (path: string): string => hosting.basePath + encodePath(path);
	const expect = (
		path: string,
		what: Readonly<Record<string, readonly [actual: unknown, expected: unknown]>>,
	): void => {
		for (const [name, [actual, expected]] of Object.entries(what))
			if (actual !== expected) faults.push(`${path}: ${name} is ${actual}, expected ${expected}`);
	};
	const expectHeaders = (path: string, { headers }: Answer): void =>
		expect(
			path,
			Object.fromEntries(
				Object.entries(hosting.headers).map(([name, value]) => [name, [headers[name.toLowerCase()], value]]),
			),
		);
	const expectFile = async (file: string, path = `/${file}`): Promise<void> => {
		const address = at(path);
		const type = contentType(file);
		const plain = await ask(address, { "Accept-Encoding": "identity" });
		const content = await site.read(file);
		expectHeaders(address, plain);
		expect(address, {
			status: [plain.status, 200],
			type: [plain.headers["content-type"], type],
			caching: [plain.headers["cache-control"], cacheControl[cacheClass(file)]],
			content: [plain.body.equals(content), true],
			encoding: [plain.headers["content-encoding"], undefined],
		});
		const packed = await ask(address, { "Accept-Encoding": "gzip, deflate, br" });
		expectHeaders(address, packed);
		const encoding = packed.headers["content-encoding"];
		expect(address, { "content when packed": [unpacked(packed).equals(content), true] });
		if (isCompressible(type) && content.length > 1000) {
			if (encoding === undefined) faults.push(`${address}: isn't compressed`);
			if (!varies(packed, "accept-encoding")) faults.push(`${address}: Vary lacks Accept-Encoding`);
		}
		if (site.isPacked(file)) {
			const br = await site.read(`${file}.br`);
			expect(address, { "the .br file": [encoding === "br" && packed.body.equals(br), true] });
			const gzip = await ask(address, { "Accept-Encoding": "gzip" });
			const gz = await site.read(`${file}.gz`);
			expect(address, {
				"the .gz file": [gzip.headers["content-encoding"] === "gzip" && gzip.body.equals(gz), true],
			});
		}
		for (const [accepted, { headers }] of [
			["identity", plain],
			["gzip, deflate, br", packed],
		] as const) {
			const again = await ask(address, {
				"Accept-Encoding": accepted,
				"If-None-Match": String(headers.etag),
			});
			expectHeaders(`${address} again`, again);
			expect(`${address} again (${accepted})`, {
				status: [again.status, 304],
				caching: [again.headers["cache-control"], cacheControl[cacheClass(file)]],
			});
		}
	};
	const isOld = (path: string): boolean => hosting.redirects.some(({ from }) => sentFor(from).includes(path));
	for (const file of site.files) {
		noteMovement(`a web server, asked for ${file}`);
		if (!isOld(`/${file}`)) await expectFile(file);
		if (!/(?:^|\/)index\.html$/.test(file)) continue;
		const folder = `/${file.slice(0, -"index.html".length)}`;
		await expectFile(file, folder);
		const bare = folder.slice(0, -1);
		if (at(bare) === "") continue;
		const answer = await ask(`${at(bare)}?a=1`);
		expectHeaders(at(bare), answer);
		const target = new URL(answer.headers.location ?? "", "http://site.example");
		expect(at(bare), {
			"status is permanent": [[301, 308].includes(answer.status), true],
			location: [target.pathname, at(folder)],
		});
	}
	for (const { from, to } of hosting.redirects)
		for (const sent of sentFor(from).flatMap((path) => [
			at(path),
			at(path).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
			`${at(path)}?id=12`,
		])) {
			const answer = await ask(sent);
			expectHeaders(sent, answer);
			const target = new URL(answer.headers.location ?? "", "http://site.example");
			expect(sent, { status: [answer.status, 301], location: [target.pathname + target.search, at(to)] });
		}
	await expectChoice();
	await expectLost();
	return faults.slice(0, 20);

	async function expectChoice(): Promise<void> {
		const [first = "", second = ""] = hosting.languages;
		const asked: Readonly<Record<string, string | undefined>> = {
			[first]: first,
			[second]: second,
			[`${second.toUpperCase()}-XX,${second};q=0.9,${first};q=0.5`]: second,
			[`xx,yy;q=0.8, ${second};q=0.5`]: second,
			[`${first};q=0, ${second};q=0.5`]: second,
			[`${first}x`]: undefined,
			xx: undefined,
			"*": undefined,
		};
		for (const [header, tag] of Object.entries(asked)) {
			const answer = await ask(at("/"), { "Accept-Language": header });
			expectHeaders(`/ for ${header}`, answer);
			const target = new URL(answer.headers.location ?? "", "http://site.example");
			expect(`/ for ${header}`, {
				status: [answer.status, tag === undefined ? 200 : 302],
				location: [target.pathname, tag === undefined ? "/" : at(`/${tag}/`)],
				"Vary: Accept-Language": [varies(answer, "accept-language"), true],
			});
		}
		const start = at(`/${first}/`);
		const elsewhere = await ask(start, { "Accept-Language": second });
		expect(start, {
			status: [elsewhere.status, 200],
			"Vary: Accept-Language": [varies(elsewhere, "accept-language"), false],
		});
	}

	async function expectLost(): Promise<void> {
		const hidden = ["/.brygga-output", "/sv/.git/config", "/.htaccess"];
		const lost = ["/gone", "/gone/", "/assets/gone.css", "/assets/", "/gone/feed.xml", ...hidden];
		const pages = new Map(lost.map((path) => [path, "404.html"]));
		for (const tag of hosting.languages)
			for (const path of ["gone", "gone/deep/page.html", "gone/feed.xml", "å/"])
				pages.set(`/${tag}/${path}`, `${tag}/404.html`);
		pages.set("/sv/.git/config", "sv/404.html");
		for (const [path, page] of pages) {
			const answer = await ask(at(path), { "Accept-Encoding": "identity" });
			expectHeaders(at(path), answer);
			expect(at(path), {
				status: [answer.status, 404],
				type: [answer.headers["content-type"], contentType(page)],
				caching: [answer.headers["cache-control"], cacheControl.revalidated],
				page: [answer.body.equals(await site.read(page)), true],
			});
			const packed = await ask(at(path), { "Accept-Encoding": "gzip, deflate, br" });
			expectHeaders(at(path), packed);
			expect(`${at(path)} packed`, {
				status: [packed.status, 404],
				type: [packed.headers["content-type"], contentType(page)],
				page: [unpacked(packed).equals(await site.read(page)), true],
			});
		}
		const outside = await ask(`${at("/")}../../../etc/passwd`);
		expect("a path out of the root", { "shows a file": [outside.body.includes("root:"), false] });
	}
}

function unpacked({ headers, body }: Answer): Buffer {
	switch (headers["content-encoding"]) {
		case "br":
			return brotliDecompressSync(body);
		case "gzip":
			return gunzipSync(body);
		default:
			return body;
	}
}

function varies({ headers }: Answer, name: string): boolean {
	return String(headers.vary ?? "")
		.toLowerCase()
		.includes(name);
}
