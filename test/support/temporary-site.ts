import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
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
 * Copies a fixture site into a folder of its own. Languages without a strings file get one made from the English texts, so
 * that fixtures need no change when a text is added.
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
	for (const language of await readdir(join(root, "content"))) {
		if (!language.includes(".")) await write(`i18n/${language}.json`, await stringsFor(language));
	}
	if (overlay !== undefined) {
		for (const folder of ["content", "i18n"]) {
			await cp(join(overlay, folder), join(root, folder), { recursive: true }).catch(ignoreMissing);
		}
		const removed = await readFile(join(overlay, "removed.txt"), "utf8").catch(() => "");
		for (const file of removed.split("\n").filter(Boolean)) await remove(file);
	}
	return { root, write, remove, close: () => rm(root, { recursive: true, force: true }) };
}

/** The repository's own texts for a language that has them, else the English ones with that language's plural forms. */
export async function stringsFor(language: string): Promise<string> {
	const own = await readFile(join(repository, "i18n", `${language}.json`), "utf8").catch(() => undefined);
	if (own !== undefined) return own;
	const english = JSON.parse(await readFile(join(repository, "i18n/en.json"), "utf8")) as Record<
		string,
		Record<string, string>
	>;
	const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
	const groups = Object.entries(english).map(([group, texts]) => {
		const entries = Object.entries(texts).flatMap(([key, text]): [string, string][] => {
			if (key.endsWith("_one")) return [];
			const base = key.replace(/_other$/, "");
			return base === key ? [[key, text]] : categories.map((category) => [`${base}_${category}`, text]);
		});
		return [group, Object.fromEntries(entries)];
	});
	return JSON.stringify(Object.fromEntries(groups), null, "\t");
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
	if (error.code !== "ENOENT") throw error;
}
