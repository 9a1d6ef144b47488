/** The folder of a page: `nyheter` of `nyheter/eu-delegater`, empty at the top. */
export function parentFolder(key: string): string {
	const slash = key.lastIndexOf("/");
	return slash === -1 ? "" : key.slice(0, slash);
}

/** The last part of a key: `sigtuna` of `kommuner/sigtuna`. */
export function baseName(key: string): string {
	return key.slice(key.lastIndexOf("/") + 1);
}
