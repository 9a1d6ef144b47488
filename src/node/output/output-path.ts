/** The file that a path is served from: `/sv/` from `sv/index.html`. */
export function outputPath(path: string): string {
	const file = decodeURI(path).slice(1);
	return file === "" || file.endsWith("/") ? `${file}index.html` : file;
}
