import { z } from "zod";
import type { PageName } from "../../../workbench/interface/texts.ts";
import type { OwnFolder } from "./own-folder.ts";

const savedFile = z.object({
	file: z.string(),
	key: z.string(),
	language: z.string(),
	/** Git blob id of what it was before; absent for a new file. */
	before: z.string().optional(),
});
/** A translation's file that was saved here. */
export type SavedFile = z.infer<typeof savedFile>;

const name = "saved.json";

/** The files that were saved in the workbench and not handed in since. */
export function savedFiles(own: OwnFolder): readonly SavedFile[] {
	return own.readJson(name, z.array(savedFile)) ?? [];
}

/**
 * Notes that a file was saved.
 *
 * @param translation What it was before.
 */
export function noteSaved(
	own: OwnFolder,
	{
		file,
		key,
		language,
		translation,
	}: PageName & {
		readonly file: string;
		readonly translation?: { readonly file: { readonly blob: string } } | undefined;
	},
): void {
	const known = savedFiles(own);
	if (known.some((saved) => saved.file === file)) return;
	const saved: SavedFile = { file, key, language, ...(translation ? { before: translation.file.blob } : {}) };
	own.write(name, JSON.stringify([...known, saved]));
}

/** Notes that files have been handed in. */
export function forgetSaved(own: OwnFolder, files: ReadonlySet<string>): void {
	own.write(name, JSON.stringify(savedFiles(own).filter(({ file }) => !files.has(file))));
}
