/** What ends a path, and is left alone by `encodeURI`. */
const delimiters = /[?#]/g;

/** A path that needs nothing (RFC 3986, 2.3), as most do: to see that takes a tenth of encoding it. */
const plain = /^[\w.~/-]*$/;

/**
 * A path as an address holds it: percent-encoded UTF-8 (RFC 3986, 2.1 and 3.3; RFC 3987, 3.1). The one way from a path of
 * the site to the addresses in pages, feeds, the sitemap, structured data and search results.
 *
 * @param path A path as it is named, such as `/ru/новый/` or `/100%/`, not an address that is encoded already.
 */
export function encodePath(path: string): string {
	return plain.test(path) ? path : encodeURI(path).replace(delimiters, encodeURIComponent);
}
