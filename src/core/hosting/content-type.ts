/** Media types by file ending, as the IANA registry names them. */
const types: Readonly<Record<string, string>> = {
	html: "text/html; charset=utf-8",
	css: "text/css; charset=utf-8",
	js: "text/javascript; charset=utf-8",
	mjs: "text/javascript; charset=utf-8",
	json: "application/json",
	map: "application/json",
	webmanifest: "application/manifest+json",
	xml: "application/xml",
	txt: "text/plain; charset=utf-8",
	svg: "image/svg+xml",
	png: "image/png",
	jpg: "image/jpeg",
	jpeg: "image/jpeg",
	gif: "image/gif",
	webp: "image/webp",
	avif: "image/avif",
	ico: "image/x-icon",
	pdf: "application/pdf",
	woff2: "font/woff2",
	wasm: "application/wasm",
};

/**
 * The `Content-Type` of a published file. Feeds are Atom (RFC 4287, 7) and go by the name `feed.xml`; what isn't known,
 * such as Pagefind's index files, is bytes.
 *
 * @param path Path or address of the file, without query.
 */
export function contentType(path: string): string {
	const name = path.slice(path.lastIndexOf("/") + 1);
	if (name === "feed.xml") return "application/atom+xml";
	return types[name.slice(name.lastIndexOf(".") + 1).toLowerCase()] ?? "application/octet-stream";
}
