import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { getTransformedRoutes } from "@vercel/routing-utils";
import { parseAllHeaders } from "netlify-headers-parser";
import { parseAllRedirects } from "netlify-redirect-parser";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { hostFiles, sizeProblems } from "../../../src/core/hosting/host-files.ts";
import { type HostName, hostNames, hosts } from "../../../src/core/hosting/hosts/host-list.ts";
import { policyForMeta, securityHeaders } from "../../../src/core/hosting/security-headers.ts";
import type { SiteHosting } from "../../../src/core/hosting/site-hosting.ts";

const hosting: SiteHosting = {
	url: "https://harbour.example/",
	basePath: "",
	languages: ["sv", "en", "pt-BR"],
	headers: securityHeaders(),
	redirects: [
		{ from: "/gammalt/", to: "/sv/nytt/" },
		{ from: "/å & ö.html", to: "/sv/år/" },
	],
};
const below: SiteHosting = { ...hosting, url: "https://harbour.example/some/path/", basePath: "/some/path" };
const many = (count: number): SiteHosting => ({
	...hosting,
	redirects: Array.from({ length: count }, (_, index) => ({ from: `/old-${index}/`, to: "/sv/nytt/" })),
});

/** A file that a host reads. */
function fileOf(name: HostName, path: string, of = hosting): string {
	const found = hostFiles([name], of).files.find((file) => file.path === path);
	if (!found) throw new Error(`${name} has no ${path}.`);
	return found.content;
}

/** A value as JSON holds it, whatever its package calls its type. */
function plain<Value>(value: unknown): Value {
	return JSON.parse(JSON.stringify(value));
}

async function withFile<Value>(content: string, use: (file: string) => Promise<Value>): Promise<Value> {
	const folder = await mkdtemp(join(tmpdir(), "host-file-"));
	const file = join(folder, "file");
	await writeFile(file, content);
	return use(file).finally(() => rm(folder, { recursive: true }));
}

test("every host's files stand where it says, and none twice", () => {
	for (const name of hostNames) {
		const { files, problems } = hostFiles([name], hosting);
		assert.equal(problems, [], name);
		const inOutput = files.filter(({ place }) => place === "output").map(({ path }) => path);
		assert.equal(inOutput.sort(), [...hosts[name].outputFiles].sort(), name);
		assert.is(new Set(files.map(({ path }) => path)).size, files.length, name);
	}
});

test("every host is told of the policy, in a header or in pages, also below a path", () => {
	const policy = hosting.headers["Content-Security-Policy"] ?? "";
	for (const name of hostNames)
		for (const of of [hosting, below]) {
			const texts = hostFiles([name], of).files.map(({ content }) => content);
			assert.is(
				texts.some((text) => text.includes(policy)),
				hosts[name].policyInPages !== true,
				name,
			);
		}
	assert.not.match(policyForMeta, "frame-ancestors");
	assert.is(policy.replace(" frame-ancestors 'none';", ""), policyForMeta);
});

test("Netlify's own parser reads its headers", async () => {
	for (const of of [hosting, below]) {
		const text = fileOf("netlify", "_headers", of);
		const { headers, errors } = await withFile(text, (file) =>
			parseAllHeaders({ headersFiles: plain([file]), netlifyConfigPath: undefined, minimal: true }),
		);
		assert.equal(errors, []);
		const rules: { for: string; values: object }[] = plain(headers);
		const valuesAt = (path: string): object =>
			rules.find((rule) => rule.for === of.basePath + path)?.values ?? {};
		assert.equal(valuesAt("/*"), of.headers);
		assert.equal(valuesAt("/assets/*"), { "Cache-Control": "public, max-age=31536000, immutable" });
		assert.equal(valuesAt("/pt-BR/pagefind/index/*"), valuesAt("/assets/*"));
		assert.equal(valuesAt("/"), { Vary: "Accept-Language" });
	}
});

test("Netlify's own parser reads its redirects", async () => {
	const text = fileOf("netlify", "_redirects", below);
	const { redirects, errors } = await withFile(text, (file) =>
		parseAllRedirects({ redirectsFiles: [file], configRedirects: [], minimal: true }),
	);
	assert.equal(errors, []);
	const parsed: { from: string; to: string; status: number; force: boolean; conditions: object }[] =
		plain(redirects);
	const rules = parsed.map((rule) =>
		[rule.from, rule.to, rule.status, rule.force, JSON.stringify(rule.conditions)].join(" "),
	);
	assert.equal(rules, [
		"/some/path/gammalt/ /some/path/sv/nytt/ 301 true {}",
		"/some/path/%C3%A5%20&%20%C3%B6.html /some/path/sv/%C3%A5r/ 301 true {}",
		'/some/path/ /some/path/sv/ 302 true {"Language":["sv"]}',
		'/some/path/ /some/path/en/ 302 true {"Language":["en"]}',
		'/some/path/ /some/path/pt-BR/ 302 true {"Language":["pt-br","pt"]}',
		"/some/path/sv/* /some/path/sv/404.html 404 false {}",
		"/some/path/en/* /some/path/en/404.html 404 false {}",
		"/some/path/pt-BR/* /some/path/pt-BR/404.html 404 false {}",
		"/some/path/* /some/path/404.html 404 false {}",
	]);
});

test("Cloudflare gets no more rules, and no longer lines, than it takes", () => {
	for (const name of ["cloudflare-pages", "cloudflare-workers"] as const) {
		const headers = fileOf(name, "_headers").split("\n");
		assert.ok(headers.filter((line) => line.startsWith("/")).length <= 100);
		assert.ok(headers.every((line) => line.length <= 2000));
		const redirects = fileOf(name, "_redirects").split("\n");
		assert.ok(redirects.every((line) => line.length <= 1000));
		assert.ok(redirects.includes("/gammalt/index.html /sv/nytt/ 301"));
		assert.ok(redirects.includes("/gammalt /sv/nytt/ 301"));
	}
	const { assets } = JSON.parse(fileOf("cloudflare-workers", "wrangler.json"));
	assert.is(assets.not_found_handling, "404-page");
});

/** What Vercel's own router makes of its settings: where an address leads, and by which headers. */
function askVercel(
	path: string,
	of: SiteHosting,
	language?: string,
): { to?: string; status?: number; headers: object } {
	const { routes, error } = getTransformedRoutes(JSON.parse(fileOf("vercel", "vercel.json", of)));
	assert.is(error, null, error?.message);
	const headers: Record<string, string> = {};
	for (const route of routes ?? []) {
		if ("handle" in route || route.src === undefined) continue;
		const [found, ...groups] = new RegExp(route.src).exec(path) ?? [];
		if (found === undefined) continue;
		let named: Record<string, string> = {};
		const holds = (route.has ?? []).every((condition) => {
			const match = new RegExp(`^${"value" in condition ? condition.value : ""}$`).exec(language ?? "");
			named = { ...named, ...match?.groups };
			return match !== null;
		});
		if (!holds) continue;
		const filled = Object.entries(route.headers ?? {}).map(([name, value]) => [
			name,
			String(value).replace(/\$(\w+)/g, (_, key: string) => named[key] ?? groups[Number(key) - 1] ?? ""),
		]);
		Object.assign(headers, Object.fromEntries(filled));
		if (route.status !== undefined && headers["Location"] !== undefined)
			return { to: headers["Location"], status: route.status, headers };
	}
	return { headers };
}

test("Vercel's own router reads its settings", () => {
	for (const of of [hosting, below]) {
		const at = (path: string): string => of.basePath + path;
		for (const path of ["/gammalt/", "/gammalt/index.html"]) {
			const { to, status } = askVercel(at(path), of);
			assert.equal([to, status], [at("/sv/nytt/"), 301], path);
		}
		const chosen = (language?: string) => askVercel(at("/"), of, language);
		assert.equal([chosen("en-GB,en;q=0.9,sv").to, chosen("en").status], [at("/en/"), 302]);
		assert.is(chosen("fi, pt-BR;q=0.5").to, at("/pt-BR/"));
		assert.is(chosen("fi").to, undefined);
		const headers = askVercel(at("/assets/site.css"), of).headers as Record<string, string>;
		assert.is(headers["Cache-Control"], "public, max-age=31536000, immutable");
		for (const [name, value] of Object.entries(of.headers)) assert.is(headers[name], value, name);
	}
});

test("CloudFront's function leads on, chooses the language, and finds pages of folders", () => {
	for (const of of [hosting, below]) {
		const scope: {
			handler?: (event: object) => {
				uri?: string;
				statusCode?: number;
				headers: Record<string, { value: string }>;
			};
		} = {};
		runInNewContext(fileOf("cloudfront", "cloudfront-function.js", of), scope);
		const ask = (uri: string, language?: string): string => {
			const headers = language === undefined ? {} : { "accept-language": { value: language } };
			const answer = scope.handler?.({ request: { uri: of.basePath + uri, headers } });
			return answer?.uri ?? `${answer?.statusCode} ${answer?.headers["location"]?.value}`;
		};
		const at = (path: string): string => of.basePath + path;
		for (const path of ["/gammalt", "/gammalt/", "/gammalt/index.html"])
			assert.is(ask(path), `301 ${at("/sv/nytt/")}`, path);
		assert.is(ask("/%c3%a5%20&%20%C3%B6.html"), `301 ${at("/sv/%C3%A5r/")}`);
		assert.is(ask("/", "en-GB,sv;q=0.5"), `302 ${at("/en/")}`);
		assert.is(ask("/", "fi,PT;q=0.5"), `302 ${at("/pt-BR/")}`);
		assert.is(ask("/", "en;q=0, fi"), at("/index.html"));
		assert.is(ask("/"), at("/index.html"));
		assert.is(ask("/sv/nytt/"), at("/sv/nytt/index.html"));
		assert.is(ask("/sv/nytt"), `301 ${at("/sv/nytt/")}`);
		assert.is(ask("/assets/site.css"), at("/assets/site.css"));
		assert.is(ask("/.brygga-output"), at("/404"));
		assert.is(ask("/.well-known/security.txt"), at("/.well-known/security.txt"));
	}
});

test("CloudFront's headers are the site's", () => {
	const policy = JSON.parse(fileOf("cloudfront", "cloudfront-headers.json"));
	const { ContentSecurityPolicy, StrictTransportSecurity } = policy.SecurityHeadersConfig;
	assert.is(ContentSecurityPolicy.ContentSecurityPolicy, hosting.headers["Content-Security-Policy"]);
	assert.equal(
		[StrictTransportSecurity.AccessControlMaxAgeSec, StrictTransportSecurity.IncludeSubdomains],
		[63072000, false],
	);
	const names = policy.CustomHeadersConfig.Items.map(({ Header }: { Header: string }) => Header);
	assert.equal(names, ["Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy"]);
});

test("Firebase's and Azure's settings have the old addresses, the headers and the caching", () => {
	const firebase = JSON.parse(fileOf("firebase", "firebase.json", below)).hosting;
	const [first, second] = firebase.redirects.map(({ regex }: { regex: string }) => new RegExp(regex));
	for (const path of ["/gammalt", "/gammalt/", "/gammalt/index.html"])
		assert.ok(first.test(`/some/path${path}`));
	assert.not.ok(first.test("/some/path/gammalt/x"));
	assert.ok(second.test("/some/path/%C3%A5%20&%20%C3%B6.html"));
	const caching = firebase.headers.flatMap(
		(rule: { regex: string; headers: { key: string; value: string }[] }) =>
			new RegExp(rule.regex).test("/some/path/sv/pagefind/index/x.pf_index")
				? rule.headers.filter(({ key }) => key === "Cache-Control").map(({ value }) => value)
				: [],
	);
	assert.is(caching.at(-1), "public, max-age=31536000, immutable");
	const azure = JSON.parse(fileOf("azure", "staticwebapp.config.json", below));
	assert.is(azure.globalHeaders["Content-Security-Policy"], hosting.headers["Content-Security-Policy"]);
	assert.equal(azure.routes[0], {
		route: "/some/path/gammalt/",
		redirect: "/some/path/sv/nytt/",
		statusCode: 301,
	});
	assert.is(azure.mimeTypes[".webmanifest"], "application/manifest+json");
});

test("old addresses that a host doesn't take are told, and left to their pages", () => {
	for (const [name, count] of [
		["cloudflare-pages", 700],
		["vercel", 400],
		["azure", 200],
		["cloudfront", 200],
	] as const) {
		const { files, problems } = hostFiles([name], many(count));
		assert.equal(
			problems.map(({ code, severity }) => [code, severity]),
			[["hosts/old-addresses", "warning"]],
			name,
		);
		const { bytes = Number.POSITIVE_INFINITY } = hosts[name].limits;
		assert.ok(
			files.every(({ content }) => Buffer.byteLength(content) <= bytes),
			name,
		);
		assert.ok(
			files.some(({ content }) => content.includes("/old-0")),
			name,
		);
	}
	assert.equal(hostFiles(["nginx", "netlify"], many(3000)).problems, []);
});

test("a site with more files than a host takes is told before it is uploaded", () => {
	assert.equal(sizeProblems(["cloudflare-pages", "nginx"], 20_000), []);
	const [problem, ...others] = sizeProblems(["cloudflare-pages", "nginx"], 20_001);
	assert.equal(
		[problem?.code, problem?.severity, problem?.actual],
		["hosts/too-many-files", "error", "20001"],
	);
	assert.equal(others, []);
});

test.run();
