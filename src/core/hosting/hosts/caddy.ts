import { encodePath } from "../../urls/encode-path.ts";
import { cacheControl, immutableFolders } from "../cache-class.ts";
import { contentTypes, feedType, isCompressible, unknownType } from "../content-type.ts";
import { type Host, ownMark } from "../host.ts";
import { acceptedLanguage, offeredLanguages } from "../language-choice.ts";
import { type SiteHosting, sentFor } from "../site-hosting.ts";

/** Caddy, from 2.6: a file to import in a site's block. Most of it stands in a `route`, which keeps the order. */
export const caddy: Host = {
	title: "Caddy",
	limits: {},
	outputFiles: [],
	files: (hosting) => [{ place: "beside", path: "Caddyfile", content: configuration(hosting) }],
};

function configuration(hosting: SiteHosting): string {
	const base = decodeURIComponent(hosting.basePath);
	const lines = [
		`# ${ownMark} for ${hosting.url} and Caddy. Import it in a site's block; in its “root”`,
		`# the site's files lie ${base === "" ? "as they are in the output" : `in the folder ${base}/`}.`,
		`@brygga path ${base === "" ? "/*" : `${quoted(base)} ${quoted(`${base}/*`)}`}`,
		"route @brygga {",
		...indented([
			...headers(hosting, base),
			...oldAddresses(hosting, base),
			...choice(hosting, base),
			`@brygga_hidden {`,
			`  path */.*`,
			`  not path ${quoted(`${base}/.well-known/*`)}`,
			"}",
			"error @brygga_hidden 404",
			...encoding,
			fileServer,
		]),
		"}",
		...lost(hosting, base),
	];
	return `${lines.join("\n")}\n`;
}

const fileServer = "file_server {\n    precompressed br gzip\n  }";

const encoding = [
	"encode zstd gzip {",
	"  minimum_length 256",
	"  match {",
	...[...new Set([...Object.values(contentTypes), feedType].filter(isCompressible))].map(
		(type) => `    header Content-Type ${quoted(type)}`,
	),
	"  }",
	"}",
];

function headers({ headers, languages }: SiteHosting, base: string): string[] {
	const folders = immutableFolders(languages).map((folder) => quoted(`${base}/${folder}*`));
	const types = Object.entries(contentTypes).flatMap(([ending, type]) => [
		`@brygga_${ending} path *.${ending}`,
		`header @brygga_${ending} Content-Type ${quoted(type)}`,
	]);
	return [
		"header {",
		...indented([
			...Object.entries(headers).map(([name, value]) => `${name} ${quoted(value)}`),
			`Cache-Control ${quoted(cacheControl.revalidated)}`,
			`Content-Type ${unknownType}`,
		]),
		"}",
		`@brygga_immutable path ${folders.join(" ")}`,
		`header @brygga_immutable Cache-Control ${quoted(cacheControl.immutable)}`,
		`@brygga_entrance path ${quoted(`${base}/`)} ${quoted(`${base}/index.html`)}`,
		"header @brygga_entrance +Vary Accept-Language",
		"@brygga_pages path */",
		`header @brygga_pages Content-Type ${quoted(html)}`,
		...types,
		"@brygga_feeds path */feed.xml",
		`header @brygga_feeds Content-Type ${feedType}`,
	];
}

const html = contentTypes["html"] ?? "text/html";

function oldAddresses({ redirects, basePath }: SiteHosting, base: string): string[] {
	if (redirects.length === 0) return [];
	return [
		"map {path} {brygga_target} {",
		...redirects.flatMap(({ from, to }) =>
			sentFor(from).map((path) => `  ${quoted(base + path)} ${quoted(basePath + encodePath(to))}`),
		),
		`  default ""`,
		"}",
		`@brygga_old expression {brygga_target} != ""`,
		"redir @brygga_old {brygga_target} 301",
	];
}

function choice({ languages, basePath }: SiteHosting, base: string): string[] {
	const offered = offeredLanguages(languages);
	return [
		"@brygga_choice {",
		`  path ${quoted(`${base}/`)}`,
		`  header_regexp brygga Accept-Language \`(?i)${acceptedLanguage(offered)}\``,
		"}",
		"route @brygga_choice {",
		"  map {re.brygga.1} {brygga_tag} {",
		...offered.map(({ tag, ranges }) => `    \`~(?i)^(?:${ranges.join("|")})$\` ${tag}`),
		"  }",
		`  redir * ${quoted(`${basePath}/{brygga_tag}/`)} 302`,
		"}",
	];
}

/** Pages for what isn't found: the language's, or the site's. */
function lost({ languages }: SiteHosting, base: string): string[] {
	const page = (name: string, folder: string): string[] => [
		`@brygga_lost${name} {`,
		`  path ${quoted(`${base}${folder}/*`)}`,
		"  expression {err.status_code} == 404",
		"}",
		`handle @brygga_lost${name} {`,
		`  header Content-Type ${quoted(html)}`,
		`  header Cache-Control ${quoted(cacheControl.revalidated)}`,
		`  rewrite * ${quoted(`${base}${folder}/404.html`)}`,
		`  ${fileServer}`,
		"}",
	];
	return [
		"handle_errors {",
		...indented([...languages.flatMap((tag) => page(`_${tag}`, `/${tag}`)), ...page("", "")]),
		"}",
	];
}

/** A word of a Caddyfile. */
function quoted(text: string): string {
	return `"${text.replaceAll('"', '\\"')}"`;
}

function indented(lines: readonly string[]): string[] {
	return lines.map((line) => `  ${line}`);
}
