import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type TemporarySite, temporarySite } from "./temporary-site.ts";

const packages = fileURLToPath(new URL("../../node_modules", import.meta.url));

/** A copy of the fixture site with code of its own, which finds this repository's packages. */
export async function configuredSite(files: Readonly<Record<string, string>>): Promise<TemporarySite> {
	const site = await temporarySite("harbour");
	await symlink(packages, join(site.root, "node_modules"), "junction");
	for (const [name, text] of Object.entries(files)) await site.write(name, text);
	return {
		...site,
		// A site with code of its own has become the working folder.
		close: async () => {
			process.chdir(fileURLToPath(new URL("../../", import.meta.url)));
			await site.close();
		},
	};
}
