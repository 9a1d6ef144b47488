import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The folder for what is kept between builds, `<root>/.brygga/`. Where that can't be written, one that lasts until it is
 * closed.
 */
export function cacheFolder(root: string): { readonly path: string; readonly close: () => void } {
	const path = join(root, ".brygga");
	try {
		mkdirSync(path, { recursive: true });
		const probe = join(path, `probe-${process.pid}`);
		writeFileSync(probe, "");
		rmSync(probe);
		return { path, close: () => undefined };
	} catch {
		const temporary = mkdtempSync(join(tmpdir(), "brygga-cache-"));
		return { path: temporary, close: () => rmSync(temporary, { recursive: true, force: true }) };
	}
}
