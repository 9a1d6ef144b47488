import type { Problem } from "../problems/problem.ts";
import { foldName } from "../urls/portable-name.ts";
import { nameMessage } from "./address-problems.ts";
import { type Conflict, claimFiles } from "./file-claims.ts";
import type { SiteModel } from "./site-model.ts";

/**
 * Compares a site's `public/`, which is copied as it is to the top of the output, with what the site itself writes there.
 *
 * @param files Paths below `public/`.
 * @returns Problems `public/clash`.
 */
export function publicClashes(
	model: Pick<SiteModel, "pages" | "settings" | "redirects">,
	files: readonly string[],
): Problem[] {
	if (files.length === 0) return [];
	const claims = claimFiles(model);
	for (const { from, to } of model.redirects) claims.add({ path: from, page: to, isOld: true });
	const folders = pageFolders(model);
	return files.flatMap((file) => {
		const conflict = claims.conflictOf(`/${file}`);
		const reason = conflict
			? reasonOf(conflict)
			: folders.has(foldName(file)) && "pages are in a folder there";
		if (!reason) return [];
		return [
			{
				code: "public/clash",
				severity: "error",
				message: `public/${file} can't be copied to the top of the site: ${reason}.`,
				hint: "Rename the file, or remove it.",
				file: `public/${file}`,
			} as const,
		];
	});
}

/** The folders of the output that pages are in. */
function pageFolders({ pages }: Pick<SiteModel, "pages">): ReadonlySet<string> {
	const folders = new Set<string>();
	for (const tree of pages.values())
		for (const { path } of tree.values())
			for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1))
				folders.add(foldName(path.slice(1, end)));
	return folders;
}

function reasonOf(conflict: Conflict): string {
	switch (conflict.kind) {
		case "name":
			return nameMessage(conflict.fault).reason;
		case "reserved":
			return `the site has ${conflict.what} there`;
		case "taken":
		case "case":
		case "crossed":
			return `${conflict.by.page.file} has the address ${conflict.by.path}`;
	}
}
