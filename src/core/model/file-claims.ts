import type { Settings } from "../content/settings/settings.ts";
import { outputPath } from "../urls/output-path.ts";
import { foldName, type NameFault, nameFault } from "../urls/portable-name.ts";
import type { Page } from "./page.ts";
import { reservedFor } from "./reserved-files.ts";
import { sideBySideName } from "./side-by-side-path.ts";
import type { SiteModel } from "./site-model.ts";

/** A file of the output that a page has, at its own address or at an old one. */
export interface Claim {
	readonly path: string;
	readonly page: Page;
	readonly isOld: boolean;
}

/** Why a path can't be given away. */
export type Conflict =
	| { readonly kind: "name"; readonly fault: NameFault }
	/** The site itself needs it. */
	| { readonly kind: "reserved"; readonly what: string }
	| { readonly kind: "taken"; readonly by: Claim }
	/** Disks that don't tell upper from lower case would keep both in one file. */
	| { readonly kind: "case"; readonly by: Claim }
	/** One of the two would have to be a file and a folder. */
	| { readonly kind: "crossed"; readonly by: Claim };

/** Every file that pages have, to be compared with what others ask for. */
export interface FileClaims {
	readonly conflictOf: (path: string) => Conflict | undefined;
	readonly add: (claim: Claim) => void;
}

/** Begins with the files of all published pages. */
export function claimFiles({ pages, settings }: Pick<SiteModel, "pages" | "settings">): FileClaims {
	const files = new Map<string, Claim>();
	const folders = new Map<string, Claim>();
	const add = (claim: Claim): void => {
		const file = foldName(outputPath(claim.path));
		files.set(file, claim);
		// A file that isn't a folder's own ends with .html or .htm, as no slug does.
		if (claim.isOld) for (const folder of foldersAbove(file)) folders.set(folder, claim);
	};
	for (const tree of pages.values())
		for (const page of tree.values()) add({ path: page.path, page, isOld: false });
	const numbers = Math.max(numbersKept, Math.ceil(files.size / settings.pageSize));
	return {
		add,
		conflictOf: (path) => {
			const fault = nameFault(path.slice(1));
			if (fault) return { kind: "name", fault };
			const file = foldName(outputPath(path));
			const above = foldersAbove(file);
			const what =
				reservedAt([...above, file], settings) ??
				furtherPage(file, { files, numbers }) ??
				besidePage(file, { files, settings });
			if (what !== undefined) return { kind: "reserved", what };
			const taken = files.get(file);
			if (taken) return { kind: taken.path === path ? "taken" : "case", by: taken };
			const crossed = folders.get(file) ?? above.map((folder) => files.get(folder)).find(Boolean);
			return crossed && { kind: "crossed", by: crossed };
		},
	};
}

/** The folders that a file is in, from the top. */
function foldersAbove(file: string): string[] {
	const names = file.split("/");
	return names.slice(1).map((_, index) => names.slice(0, index + 1).join("/"));
}

function reservedAt(files: readonly string[], settings: Settings): string | undefined {
	return files.flatMap((file) => reservedFor(file, settings) ?? [])[0];
}

/** Numbers that are left to the further pages of a list, however short it is yet. */
const numbersKept = 999;

const listingKinds: readonly Page["base"][] = ["section", "term"];

/** Translations stand beside their originals below their own address, whether or not they have a text yet. */
function besidePage(
	file: string,
	{ files, settings }: { readonly files: ReadonlyMap<string, Claim>; readonly settings: Settings },
): string | undefined {
	const name = sideBySideName(settings);
	if (name === undefined || !file.endsWith(`/${name}/index.html`)) return undefined;
	const page = files.get(file.replace(`${name}/index.html`, "index.html"));
	return page && !page.isOld && page.page.role.kind === "translation"
		? `the page that shows ${page.path} beside its original`
		: undefined;
}

function furtherPage(
	file: string,
	{ files, numbers }: { readonly files: ReadonlyMap<string, Claim>; readonly numbers: number },
): string | undefined {
	const [, folder = "", number = ""] = /^(.*\/)(\d+)\/index\.html$/.exec(file) ?? [];
	const listing = files.get(`${folder}index.html`);
	if (number === "" || !listing || listing.isOld || !listingKinds.includes(listing.page.base))
		return undefined;
	return Number(number) <= numbers ? `page ${Number(number)} of the list at ${listing.path}` : undefined;
}
