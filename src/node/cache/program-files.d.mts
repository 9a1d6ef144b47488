/** Digests of what the program was made from. */
export interface ProgramVersions {
	/** Of everything, layouts and assets included. */
	readonly code: string;
	/** Of the layouts alone, which may change while the preview runs, as may the assets. */
	readonly layouts: string;
	/** Of the styles and the browser's scripts alone. */
	readonly assets: string;
}

export function sourceFiles(repository: string): string[];
export function programVersions(repository: string): ProgramVersions;
export function assetsVersion(theme: string): string;
export function folderVersion(folder: string): string;
