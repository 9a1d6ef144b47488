import { encodePath } from "../../urls/encode-path.ts";
import { cacheControl, immutableFolders } from "../cache-class.ts";
import { contentTypes, feedType, isCompressible, unknownType } from "../content-type.ts";
import { type Host, ownMark } from "../host.ts";
import { acceptedLanguage, offeredLanguages } from "../language-choice.ts";
import { literalPattern } from "../literal-pattern.ts";
import { type SiteHosting, sentFor } from "../site-hosting.ts";

/**
 * nginx, from 1.18: a file to include in a `server`. Variables tell caching and the page for what isn't found, since a `location`
 * with an `add_header` of its own loses all those around it.
 */
export const nginx: Host = {
	title: "nginx",
	limits: {},
	outputFiles: [],
	files: (hosting) => [{ place: "beside", path: "nginx.conf", content: configuration(hosting) }],
};

function configuration(hosting: SiteHosting): string {
	const base = decodeURIComponent(hosting.basePath);
	const lines = [
		`# ${ownMark} for ${hosting.url} and nginx. Include it in a “server”; in its “root”`,
		`# the site's files lie ${base === "" ? "as they are in the output" : `in the folder ${base}/`}.`,
		...variables(hosting, base),
	];
	const site = [...headers(hosting), ...settings(), ...locations(hosting, base)];
	if (base === "") return asText([...lines, ...site]);
	const toSlash = [
		...headers(hosting),
		"absolute_redirect off;",
		`return 301 ${addressed(`${hosting.basePath}/`)};`,
	];
	return asText([
		...lines,
		`location = ${quoted(base)} {`,
		...indented(toSlash),
		"}",
		`location ^~ ${quoted(`${base}/`)} {`,
		...indented(site),
		"}",
	]);
}

/** What differs from address to address. It is set again for a page that nginx shows at another's address. */
function variables({ languages }: SiteHosting, base: string): string[] {
	const at = (pattern: string, assignment: string): string =>
		`if ($uri ~ ${quoted(`^${literalPattern(base)}/${pattern}`)}) { set ${assignment}; }`;
	const alternatives = (items: readonly string[]): string => items.map(literalPattern).join("|");
	return [
		`set $brygga_cache "${cacheControl.revalidated}";`,
		at(`(?:${alternatives(immutableFolders(languages))})`, `$brygga_cache "${cacheControl.immutable}"`),
		`set $brygga_lost ${quoted(`${base}/404.html`)};`,
		at(`(${alternatives(languages)})/`, `$brygga_lost ${quoted(`${base}/$1/404.html`)}`),
		`set $brygga_vary "";`,
		at("(?:index\\.html)?$", `$brygga_vary "Accept-Language"`),
		`set $brygga_language "";`,
		`if ($http_accept_language ~* ${quoted(acceptedLanguage(offeredLanguages(languages)))}) { set $brygga_language $1; }`,
	];
}

function headers({ headers }: SiteHosting): string[] {
	return [
		...Object.entries(headers).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
		"add_header Cache-Control $brygga_cache always;",
		"add_header Vary $brygga_vary always;",
	];
}

function settings(): string[] {
	const withCharset = Object.values(contentTypes).filter((type) => type.includes("charset=utf-8"));
	return [
		"index index.html;",
		"absolute_redirect off;",
		"etag on;",
		"error_page 403 404 =404 $brygga_lost;",
		"types {",
		...indented([...byType()].map(([type, endings]) => `${type} ${endings.join(" ")};`)),
		"}",
		`default_type ${unknownType};`,
		"charset utf-8;",
		`charset_types ${bare(withCharset).filter(isNotHtml).join(" ")};`,
		"gzip on;",
		"gzip_vary on;",
		"gzip_comp_level 6;",
		"gzip_proxied any;",
		`gzip_types ${bare([...Object.values(contentTypes), feedType].filter(isCompressible))
			.filter(isNotHtml)
			.join(" ")};`,
		"gzip_static on;",
		"# Sends the .br files beside others, where the module ngx_brotli is there.",
		"# brotli_static on;",
	];
}

/** nginx always compresses HTML, and adds its charset, and warns where that is asked for. */
const isNotHtml = (type: string): boolean => type !== "text/html";

/** Types without parameters, each once. */
function bare(types: readonly string[]): string[] {
	return [...new Set(types.map((type) => type.replace(/;.*/, "")))];
}

/** The endings of each type. */
function byType(): Map<string, string[]> {
	const types = new Map<string, string[]>();
	for (const [ending, type] of Object.entries(contentTypes)) {
		const [name = type] = bare([type]);
		types.set(name, [...(types.get(name) ?? []), ending]);
	}
	return types;
}

function locations({ languages, redirects, basePath }: SiteHosting, base: string): string[] {
	const choices = offeredLanguages(languages).map(
		({ tag, ranges }) =>
			`if ($brygga_language ~* ${quoted(`^(?:${ranges.join("|")})$`)}) { return 302 ${addressed(`${basePath}/${tag}/`)}; }`,
	);
	const led = redirects.flatMap(({ from, to }) =>
		sentFor(from).map(
			(path) => `location = ${quoted(base + path)} { return 301 ${addressed(basePath + encodePath(to))}; }`,
		),
	);
	return [
		`location = ${quoted(`${base}/`)} {`,
		...indented(choices),
		"}",
		`location ~ "/feed\\\\.xml$" { types { } default_type ${feedType}; }`,
		'location ~ "/\\\\.(?!well-known(?:/|$))" { return 404; }',
		...led,
	];
}

/** A word of nginx's language. */
function quoted(text: string): string {
	return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}

/** An encoded address; a dollar sign would begin a variable. */
function addressed(address: string): string {
	return quoted(address.replaceAll("$", "%24"));
}

function indented(lines: readonly string[]): string[] {
	return lines.map((line) => `  ${line}`);
}

function asText(lines: readonly string[]): string {
	return `${lines.join("\n")}\n`;
}
