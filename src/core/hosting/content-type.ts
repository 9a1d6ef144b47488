/** Of feeds: Atom (RFC 4287, 7). */
export const feedType = "application/atom+xml";

/** Of what has no type of its own: bytes. */
export const unknownType = "application/octet-stream";

/** Media types by file ending, as the IANA registry names them: of what a build writes, and of what sites put into `public/`. */
export const contentTypes: Readonly<Record<string, string>> = {
	html: "text/html; charset=utf-8",
	htm: "text/html; charset=utf-8",
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
	woff: "font/woff",
	woff2: "font/woff2",
	ttf: "font/ttf",
	otf: "font/otf",
	wasm: "application/wasm",
	csv: "text/csv; charset=utf-8",
	tsv: "text/tab-separated-values; charset=utf-8",
	md: "text/markdown; charset=utf-8",
	vtt: "text/vtt; charset=utf-8",
	ics: "text/calendar; charset=utf-8",
	yml: "application/yaml",
	yaml: "application/yaml",
	geojson: "application/geo+json",
	jsonld: "application/ld+json",
	atom: feedType,
	rss: "application/rss+xml",
	zip: "application/zip",
	gz: "application/gzip",
	epub: "application/epub+zip",
	doc: "application/msword",
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	xls: "application/vnd.ms-excel",
	xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	ppt: "application/vnd.ms-powerpoint",
	pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
	odt: "application/vnd.oasis.opendocument.text",
	ods: "application/vnd.oasis.opendocument.spreadsheet",
	odp: "application/vnd.oasis.opendocument.presentation",
	mp3: "audio/mpeg",
	ogg: "audio/ogg",
	m4a: "audio/mp4",
	mp4: "video/mp4",
	webm: "video/webm",
	pagefind: unknownType,
	pf_filter: unknownType,
	pf_fragment: unknownType,
	pf_index: unknownType,
	pf_meta: unknownType,
	pf_words: unknownType,
};

/**
 * The `Content-Type` of a published file. Feeds go by the name `feed.xml`.
 *
 * @param path Path or address of the file, without query.
 */
export function contentType(path: string): string {
	const name = path.slice(path.lastIndexOf("/") + 1);
	if (name === "feed.xml") return feedType;
	const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
	return (Object.hasOwn(contentTypes, ending) ? contentTypes[ending] : undefined) ?? unknownType;
}

/** Types of text, which hosts compress on the way. */
export function isCompressible(type: string): boolean {
	return /^(?:text\/|image\/svg\+xml|application\/(?:json|yaml|xml|wasm|[\w.-]+\+(?:json|xml)))/.test(type);
}
