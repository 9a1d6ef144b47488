/**
 * The file that a path is served from: `en/index.html` for `/en/`.
 *
 * @param path A path as it is named, not percent-encoded.
 * @throws When the file would lie outside the output folder: what comes from an author is refused before, as a problem.
 */
export function outputPath(path: string): string {
	const file = path.slice(1);
	if (!path.startsWith("/") || !staysInside(file)) throw new Error(`The path ${path} leads out of the site`);
	return file === "" || file.endsWith("/") ? `${file}index.html` : file;
}

/** Whether a path below a folder leads nowhere else, on Windows either. */
export function staysInside(path: string): boolean {
	return !/^[/\\]|^[a-z]:/i.test(path) && !path.split(/[/\\]/).some((part) => part === "." || part === "..");
}
