import type { Settings } from "../content/settings.ts";
import type { PageKind } from "./page.ts";

/**
 * The kind of a page that doesn't name one: `index` is the start page, `…/index` a section, a page in the folder of
 * municipalities or topics is one of those, a page with a date is an article, any other is plain.
 */
export function inferKind(
	key: string,
	{ dated, folders }: { readonly dated: boolean; readonly folders: Settings["folders"] },
): PageKind {
	if (key === "index") return "start";
	if (key.endsWith("/index")) return "section";
	if (isDirectlyIn(key, folders.municipalities)) return "municipality";
	if (isDirectlyIn(key, folders.topics)) return "topic";
	return dated ? "article" : "plain";
}

function isDirectlyIn(key: string, folder: string): boolean {
	return folder !== "" && parentFolder(key) === folder;
}

/** The folder of a page: `nyheter` of `nyheter/eu-delegater`, empty at the top. */
export function parentFolder(key: string): string {
	const slash = key.lastIndexOf("/");
	return slash === -1 ? "" : key.slice(0, slash);
}

/** The last part of a key: `sigtuna` of `kommuner/sigtuna`. */
export function baseName(key: string): string {
	return key.slice(key.lastIndexOf("/") + 1);
}
