/** The folder of a page: `nyheter` of `nyheter/eu-delegater`, empty at the top. */
export function parentFolder(key: string): string {
	const slash = key.lastIndexOf("/");
	return slash === -1 ? "" : key.slice(0, slash);
}

/** The last part of a key: `new-bridge` of `news/new-bridge`. */
export function baseName(key: string): string {
	return key.slice(key.lastIndexOf("/") + 1);
}

/** The keys of the start page and of the pages of the folders that a page is in, from the top, without the page itself. */
export function sectionsAbove(key: string): string[] {
	const keys: string[] = [];
	for (let folder = parentFolder(key); folder !== ""; folder = parentFolder(folder))
		keys.unshift(`${folder}/index`);
	return ["index", ...keys].filter((above) => above !== key);
}
