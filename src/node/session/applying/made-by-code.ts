import { hash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { decodeAddress } from "../../../core/urls/decode-address.ts";
import { readUrl } from "../../../core/urls/read-url.ts";
import { isSettled, stampOf } from "../../cache/file-stamp.ts";
import { listFolder } from "../../output/list-folder.ts";
import { outputMark } from "../../output/output-mark.ts";
import type { RecordedFile } from "../../output/output-record.ts";

/** Where a file of the output comes from that code of the site's own wrote there while pages were rendered, as @11ty/eleventy-img does. */
export const madeByCode = "made by the site's code";

/**
 * Which files of an output folder the pages that have just been rendered name, so that code of the site's own has made them, or would
 * have, weren't they there.
 *
 * @param folder The folder with the new pages.
 * @param paths Of the files, below the output folder.
 */
export function namedByPages(folder: string, paths: readonly string[]): ReadonlySet<string> {
	const named = new Set<string>();
	if (paths.length === 0) return named;
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile() || !entry.name.endsWith(".html")) continue;
		const page = join(entry.parentPath, entry.name);
		const html = readFileSync(page, "utf8");
		const base = `https://site.invalid/${encodeURI(relative(folder, page).replaceAll(sep, "/"))}`;
		for (const path of paths) if (isNamed(path, { html, base })) named.add(path);
	}
	return named;
}

/** Whether a page has an address that ends with a path, wherever it stands: in an attribute, a set of pictures, styles or data. */
function isNamed(path: string, { html, base }: { readonly html: string; readonly base: string }): boolean {
	const name = posix.basename(path);
	const ending = `/${path}`.normalize("NFC");
	for (let end = html.indexOf(name); end >= 0; end = html.indexOf(name, end + 1)) {
		const [folder = ""] = /[^\s"'(),<>=]*$/.exec(html.slice(Math.max(0, end - longestFolder), end)) ?? [];
		const address = readUrl(folder + name, base);
		if (address && decodeAddress(address.pathname).endsWith(ending)) return true;
	}
	return false;
}

/** Characters of an address before the file's name that are looked at. */
const longestFolder = 2000;

/** Records the files of an output folder that nothing is known of. */
export function recordMade(
	output: string,
	known: ReadonlyMap<string, RecordedFile>,
): (readonly [string, RecordedFile])[] {
	return [...listFolder(output)].flatMap(([path, sort]) => {
		if (sort !== "file" || known.has(path) || path === outputMark) return [];
		const bytes = readFileSync(join(output, path));
		const stamp = stampOf(lstatSync(join(output, path)));
		const sha256 = hash("sha256", bytes, "hex");
		const settled = isSettled(stamp, Date.now());
		return [[path, { madeFrom: madeByCode, size: bytes.length, sha256, stamp, settled }] as const];
	});
}
