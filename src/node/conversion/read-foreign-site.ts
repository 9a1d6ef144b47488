import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ForeignSite } from "../../core/conversion/foreign-site.ts";
import type { Loss } from "../../core/conversion/loss.ts";
import { isPage } from "../../core/conversion/page-key.ts";

/** Folders that hold no site: programs of others, histories; at the top also what was built. */
const passedOver = new Set(["node_modules", ".git"]);
const builtAtTop = new Set(["_site", "dist", "build", ".docusaurus", ".astro", "vendor", "resources"]);

/** Configuration that says how a site is laid out. */
const configuration =
	/^(?:(?:hugo|config|_config)\.(?:toml|ya?ml|json)|config\/_default\/[\w.-]+\.(?:toml|ya?ml|json)|astro\.config\.\w+|docusaurus\.config\.\w+)$|(?:^|\/)\.vitepress\/config(?:\/[\w.-]+)?\.[mc]?[jt]s$/;

/** Pages are smaller than this, bytes. */
const largestPage = 5_000_000;

/**
 * Reads another generator's site: its pages and configuration as texts, of all else the names. Symbolic links aren't followed; nothing
 * is run.
 *
 * @param folder Absolute path.
 * @returns `losses`: the symbolic links.
 */
export function readForeignSite(folder: string): {
	readonly site: Pick<ForeignSite, "texts" | "files">;
	readonly losses: readonly Loss[];
} {
	const entries = listEntries(folder, "");
	const files = entries.filter(({ isLink }) => !isLink).map(({ path }) => path);
	const texts = new Map<string, string>();
	for (const file of files) {
		if (!isPage(file) && !configuration.test(file)) continue;
		const bytes = readFileSync(join(folder, file));
		if (bytes.length <= largestPage) texts.set(file, bytes.toString("utf8"));
	}
	const links = entries.filter(({ isLink }) => isLink);
	return {
		site: { texts, files: new Set(files) },
		losses: links.map(({ path }) => ({ kind: "symbolic-link", file: path })),
	};
}

/** Files and symbolic links below a folder. */
function listEntries(folder: string, inside: string): { readonly path: string; readonly isLink: boolean }[] {
	return readdirSync(join(folder, inside), { withFileTypes: true })
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
			if (entry.isFile()) return [{ path, isLink: false }];
			if (passedOver.has(entry.name) || (inside === "" && builtAtTop.has(entry.name))) return [];
			if (entry.isSymbolicLink()) return [{ path, isLink: true }];
			return entry.isDirectory() ? listEntries(folder, path) : [];
		});
}
