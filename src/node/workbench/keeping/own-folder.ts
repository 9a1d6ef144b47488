import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { z } from "zod";
import { workbenchFolder } from "../../cache/cache-folder.ts";
import { hasCode } from "../../system/has-code.ts";
import { writeDurably } from "../../system/write-whole.ts";

/** The files that the workbench keeps for itself in `.brygga/workbench/`, which Git doesn't see. */
export interface OwnFolder {
	readonly path: string;
	/** A file's text; `undefined` when there is none. */
	readonly read: (name: string) => string | undefined;
	/** A file's JSON; `undefined` when there is none, or it isn't what it should be. */
	readonly readJson: <Value>(name: string, schema: z.ZodType<Value>) => Value | undefined;
	/** Writes a file, which is on the disk when this returns. */
	readonly write: (name: string, text: string) => void;
	readonly remove: (name: string) => void;
	readonly list: (folder: string) => readonly string[];
	/** Removes files of a folder that nobody has written for so many days. */
	readonly forget: (folder: string, days: number) => void;
}

const dayLength = 86_400_000;

/** The workbench's folder of a site; it is made when something is written. */
export function ownFolder(root: string): OwnFolder {
	const above = join(root, ".brygga");
	const path = join(above, workbenchFolder);
	const read = (name: string): string | undefined => {
		try {
			return readFileSync(join(path, name), "utf8");
		} catch (error) {
			if (hasCode(error, "ENOENT", "ENOTDIR")) return undefined;
			throw error;
		}
	};
	const list = (folder: string): readonly string[] => {
		try {
			return readdirSync(join(path, folder)).filter((name) => !name.endsWith(".part"));
		} catch (error) {
			if (hasCode(error, "ENOENT", "ENOTDIR")) return [];
			throw error;
		}
	};
	return {
		path,
		read,
		list,
		readJson: (name, schema) => {
			const text = read(name);
			if (text === undefined) return undefined;
			try {
				const parsed = schema.safeParse(JSON.parse(text));
				return parsed.success ? parsed.data : undefined;
			} catch (error) {
				if (error instanceof SyntaxError) return undefined;
				throw error;
			}
		},
		write: (name, text) => {
			const file = join(path, name);
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(join(above, ".gitignore"), "*\n");
			writeDurably(file, text);
		},
		remove: (name) => rmSync(join(path, name), { force: true }),
		forget: (folder, days) => {
			for (const name of list(folder)) {
				const file = join(path, folder, name);
				const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
				if (Date.now() - written > days * dayLength) rmSync(file, { force: true });
			}
		},
	};
}
