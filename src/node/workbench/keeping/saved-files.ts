import { z } from "zod";
import type { PageName } from "../../../workbench/interface/texts.ts";
import type { OwnFolder } from "./own-folder.ts";

/** A translation's file that was saved here. */
const savedFile = z.object({ file: z.string(), key: z.string(), language: z.string() });
export type SavedFile = z.infer<typeof savedFile>;

const name = "saved.json";

/** The files that were saved in the workbench and not handed in since. */
export function savedFiles(own: OwnFolder): readonly SavedFile[] {
	return own.readJson(name, z.array(savedFile)) ?? [];
}

/** Notes that a file was saved. */
export function noteSaved(
	own: OwnFolder,
	{ file, key, language }: PageName & { readonly file: string },
): void {
	const known = savedFiles(own);
	if (known.some((saved) => saved.file === file)) return;
	own.write(name, JSON.stringify([...known, { file, key, language }]));
}

/** Notes that files have been handed in. */
export function forgetSaved(own: OwnFolder, files: ReadonlySet<string>): void {
	own.write(name, JSON.stringify(savedFiles(own).filter(({ file }) => !files.has(file))));
}
