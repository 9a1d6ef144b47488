import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** A copy of a fixture site that a test may change. */
export interface TemporarySite {
	readonly root: string;
	readonly write: (file: string, content: string | Uint8Array) => Promise<void>;
	readonly remove: (file: string) => Promise<void>;
	readonly close: () => Promise<void>;
}

/**
 * Copies a fixture site into a folder of its own.
 *
 * @param fixture Name of a folder in `test/fixtures/`.
 * @param overlay A folder whose files replace the fixture's; its `removed.txt` names files to remove.
 */
export async function temporarySite(fixture: string, overlay?: string): Promise<TemporarySite> {
	const root = await mkdtemp(join(tmpdir(), "brygga-"));
	const write = async (file: string, content: string | Uint8Array): Promise<void> => {
		await mkdir(join(root, file, ".."), { recursive: true });
		await writeFile(join(root, file), content);
	};
	const remove = (file: string): Promise<void> => rm(join(root, file), { recursive: true });
	await cp(join(repository, "test/fixtures", fixture), root, { recursive: true });
	if (overlay !== undefined) {
		for (const folder of ["content", "i18n"]) {
			await cp(join(overlay, folder), join(root, folder), { recursive: true }).catch(ignoreMissing);
		}
		const removed = await readFile(join(overlay, "removed.txt"), "utf8").catch(() => "");
		for (const file of removed.split("\n").filter(Boolean)) await remove(file);
	}
	return { root, write, remove, close: () => rm(root, { recursive: true, force: true }) };
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
	if (error.code !== "ENOENT") throw error;
}
