import { encodePath } from "../../urls/encode-path.ts";
import { cacheControl, immutableFolders } from "../cache-class.ts";
import { contentTypes, feedType, isCompressible } from "../content-type.ts";
import { type Host, ownMark } from "../host.ts";
import { acceptedLanguage, offeredLanguages } from "../language-choice.ts";
import { literalPattern } from "../literal-pattern.ts";
import { type SiteHosting, sentFor } from "../site-hosting.ts";

/** Apache, from 2.4: `.htaccess`, which it reads in the output and shows to nobody. */
export const apache: Host = {
	title: "Apache",
	limits: {},
	outputFiles: [".htaccess"],
	files: (hosting) => [{ place: "output", path: ".htaccess", content: configuration(hosting) }],
};

function configuration(hosting: SiteHosting): string {
	const { languages, basePath } = hosting;
	const base = decodeURIComponent(basePath);
	const lines = [
		`# ${ownMark} for ${hosting.url} and Apache, which heeds it where AllowOverride says All.`,
		"# Modules: headers, rewrite, mime, dir, setenvif; deflate or brotli where text is to be compressed on the way.",
		"Options -Indexes -MultiViews",
		"DirectoryIndex index.html",
		"DirectorySlash On",
		"FileETag MTime Size",
		"AddDefaultCharset Off",
		...Object.entries(contentTypes).map(([ending, type]) => `AddType ${quoted(type)} .${ending}`),
		`<FilesMatch "^feed\\.xml(?:\\.(?:br|gz))?$">`,
		`  ForceType ${feedType}`,
		"</FilesMatch>",
		...headers(hosting, base),
		...errors(languages, base),
		"RewriteEngine On",
		`RewriteRule "(?:^|/)\\.(?!well-known(?:/|$))" - [R=404,L]`,
		...oldAddresses(hosting),
		...choice(hosting),
		...packed,
	];
	return `${lines.join("\n")}\n`;
}

function headers({ headers, languages }: SiteHosting, base: string): string[] {
	const folders = immutableFolders(languages).map(literalPattern).join("|");
	const below = `^${literalPattern(base)}/`;
	return [
		...Object.entries(headers).map(([name, value]) => `Header always set ${name} ${quoted(value)}`),
		`Header always set Cache-Control ${quoted(cacheControl.revalidated)}`,
		`SetEnvIf Request_URI ${quoted(`${below}(?:${folders})`)} brygga_immutable`,
		`Header always set Cache-Control ${quoted(cacheControl.immutable)} env=brygga_immutable`,
		`SetEnvIf Request_URI ${quoted(`${below}(?:index\\.html)?$`)} brygga_entrance`,
		"Header always merge Vary Accept-Language env=brygga_entrance",
	];
}

function errors(languages: readonly string[], base: string): string[] {
	const page = (folder: string): string => `ErrorDocument 404 ${quoted(`${base}${folder}/404.html`)}`;
	return [
		page(""),
		...languages.flatMap((tag) => [
			`<If "%{REQUEST_URI} =~ m#^${literalPattern(`${base}/${tag}/`)}#">`,
			`  ${page(`/${tag}`)}`,
			"</If>",
		]),
	];
}

function oldAddresses({ redirects, basePath }: SiteHosting): string[] {
	return redirects.map(({ from, to }) => {
		const forms = sentFor(from).map((path) => literalPattern(path.slice(1)));
		const target = basePath + encodePath(to);
		return `RewriteRule ${quoted(`^(?:${forms.join("|")})$`)} ${quoted(escaped(target))} [R=301,L,NE,QSD]`;
	});
}

function choice({ languages, basePath }: SiteHosting): string[] {
	const offered = offeredLanguages(languages);
	return offered.flatMap(({ tag, ranges }) => [
		`RewriteCond %{HTTP:Accept-Language} ${quoted(acceptedLanguage(offered))} [NC]`,
		`RewriteCond %1 ${quoted(`^(?:${ranges.join("|")})$`)} [NC]`,
		`RewriteRule "^$" ${quoted(escaped(`${basePath}/${tag}/`))} [R=302,L,NE]`,
	]);
}

const compressed = [...new Set([...Object.values(contentTypes), feedType].filter(isCompressible))]
	.map((type) => type.replace(/;.*/, ""))
	.join(" ");

/**
 * What lies compressed beside a file is sent in its place; the rest is compressed on the way, which gives entity tags an ending that
 * Apache doesn't know again when a browser sends it.
 */
const packed = [
	'RewriteCond "%{REQUEST_FILENAME}index.html" -f',
	'RewriteRule "^(|.*/)$" "$1index.html"',
	...packedAs("br", "br"),
	...packedAs("gzip", "gz"),
	`<If "-n env('REDIRECT_brygga_packed')">`,
	"  RemoveType .gz",
	"  AddEncoding br .br",
	"  AddEncoding gzip .gz",
	"  Header always merge Vary Accept-Encoding",
	"</If>",
	"<IfModule mod_filter.c>",
	"  <IfModule mod_brotli.c>",
	`    AddOutputFilterByType BROTLI_COMPRESS ${compressed}`,
	"  </IfModule>",
	"  <IfModule mod_deflate.c>",
	`    AddOutputFilterByType DEFLATE ${compressed}`,
	"  </IfModule>",
	"</IfModule>",
	`RequestHeader edit* If-None-Match "-(?:br|gzip)\\"" "\\""`,
];

function packedAs(encoding: string, ending: string): string[] {
	return [
		`RewriteCond %{HTTP:Accept-Encoding} "(?:^|[,\\s])${encoding}(?:$|[,;\\s])"`,
		`RewriteCond "%{REQUEST_FILENAME}.${ending}" -f`,
		`RewriteRule "^(.+)$" "$1.${ending}" [E=brygga_packed:1,E=no-gzip:1,E=no-brotli:1,L]`,
	];
}

/** A word of Apache's language. */
function quoted(text: string): string {
	return `"${text.replaceAll('"', '\\"')}"`;
}

/** A rule's target, in which these marks would stand for something else. */
function escaped(target: string): string {
	return target.replace(/[$%\\]/g, "\\$&");
}
