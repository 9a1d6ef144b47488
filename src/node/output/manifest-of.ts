import { hash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type SiteManifest, siteManifest } from "../../core/hosting/manifest.ts";
import { readManifest } from "../../core/hosting/read-manifest.ts";
import { listFolder } from "./list-folder.ts";
import { outputMark } from "./output-mark.ts";

/**
 * The manifest of a built site: of its folder, or in a file.
 *
 * @param path Absolute.
 * @returns `absent` where there is nothing, `other` where a file is no manifest.
 */
export function manifestOf(path: string): SiteManifest | "absent" | "other" {
	const there = statSync(path, { throwIfNoEntry: false });
	if (!there) return "absent";
	if (!there.isDirectory()) return readManifest(readFileSync(path, "utf8")) ?? "other";
	const files = [...listFolder(path)].flatMap(([name, sort]) => {
		if (sort !== "file" || name === outputMark) return [];
		const bytes = readFileSync(join(path, name));
		return [[name, { size: bytes.length, sha256: hash("sha256", bytes, "hex") }] as const];
	});
	return siteManifest(files);
}
