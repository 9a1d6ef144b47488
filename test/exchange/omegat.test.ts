/** A file goes through OmegaT and comes back. Where it isn't installed (Debian: `apt-get install omegat`), this says so. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { blobId } from "../../src/core/drift/blob-id.ts";
import { brygga, isInstalled, original, run, translated, withSite } from "./exchange-site.ts";

const installed = await isInstalled("omegat");
if (!installed)
	console.log("OmegaT isn't installed: nothing was sent through it. On Debian: apt-get install omegat");

const pin = blobId(new TextEncoder().encode(original));
const target = "content/en/nyheter/eu.md";

const project = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">
${["source", "target", "tm", "glossary", "dictionary"].map((name) => `<${name}_dir>__DEFAULT__</${name}_dir>`).join("\n")}
<source_lang>SV-SE</source_lang><target_lang>EN-GB</target_lang>
<sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations><remove_tags>false</remove_tags>
</project></omegat>
`;

/** What a translator has typed: OmegaT shows codes as `<g0>` and `<x0/>`, counted from 0 in each text. */
const typed: readonly (readonly [string, string])[] = [
	["EU-delegater på besök", "EU delegates on a visit"],
	["Trettio personer besökte Märsta & kommunen.", "Thirty people visited Märsta & the municipality."],
	["Fyra personer", "Four people"],
	["Chef", "Head"],
	[
		"Kommunen visade <g0>sitt <g1>arbete</g1></g0> för <x2/> gäster, 25 procent fler än i fjol.",
		"The municipality showed <x2/> guests <g0>its <g1>work</g1></g0>, 25 per cent more than last year.",
	],
	["– Det var roligt.", "“It was fun.”"],
	["säger <g0>Eva Ek</g0>.", "says <g0>Eva Ek</g0>."],
	["Hårt<x0/>arbete", "Hard<x0/>work"],
	["Goda exempel", "Good examples"],
];

function memory(pairs: readonly (readonly [string, string])[]): string {
	const escaped = (text: string): string =>
		text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
	const units = pairs.map(
		([sv, en]) =>
			`<tu><tuv lang="SV-SE"><seg>${escaped(sv)}</seg></tuv><tuv lang="EN-GB"><seg>${escaped(en)}</seg></tuv></tu>\n`,
	);
	return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1"><header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="3.6" segtype="paragraph" srclang="SV-SE"/><body>
${units.join("")}</body></tmx>
`;
}

/** Sends a file through OmegaT's console mode with the translations of a project. */
async function throughOmegat(
	root: string,
	{ file, pairs }: { readonly file: string; readonly pairs: readonly (readonly [string, string])[] },
): Promise<string> {
	const folder = join(root, "omegat");
	for (const name of ["source", "target", "tm", "glossary", "dictionary", "omegat"])
		await mkdir(join(folder, name), { recursive: true });
	await writeFile(join(folder, "omegat.project"), project);
	await writeFile(join(folder, "omegat/project_save.tmx"), memory(pairs));
	await writeFile(join(folder, "source/a.xlf"), await readFile(file));
	await run("omegat", folder, "--mode=console-translate", `--config-dir=${join(root, "omegat-settings")}`);
	return join(folder, "target/a.xlf");
}

/** A test of what OmegaT does; without it, of that the message above is right. */
function withOmegat(name: string, body: () => Promise<void>): void {
	test(name, async () => {
		if (installed) await body();
		else assert.is(await isInstalled("omegat"), false);
	});
}

withOmegat("a new page comes back with its codes where the translator put them", async () => {
	await withSite({ "content/sv/nyheter/eu.md": original }, async (root) => {
		const file = join(root, "a.xlf");
		await brygga("export", "nyheter/eu", "-o", file, "--root", root);
		const back = await throughOmegat(root, { file, pairs: typed });
		const { code, messages } = await brygga("import", back, "--root", root);
		assert.is(code, 0, messages);
		assert.is(await readFile(join(root, target), "utf8"), translated(pin));
	});
});

withOmegat("a page that is translated is shown as it is, and edited", async () => {
	await withSite({ "content/sv/nyheter/eu.md": original, [target]: translated(pin) }, async (root) => {
		const file = join(root, "a.xlf");
		await brygga("export", "nyheter/eu", "-o", file, "--root", root);
		const same = await throughOmegat(root, { file, pairs: [] });
		assert.match((await brygga("import", same, "--root", root)).messages, "nothing has changed");
		const back = await throughOmegat(root, {
			file,
			pairs: [["says <g0>Eva Ek</g0>.", "according to <g0>Eva Ek</g0>."]],
		});
		assert.is((await brygga("import", back, "--root", root)).code, 0);
		assert.is(
			await readFile(join(root, target), "utf8"),
			translated(pin).replace("— says", "— according to"),
		);
	});
});

withOmegat("a page that is translated in part is a draft", async () => {
	await withSite({ "content/sv/nyheter/eu.md": original }, async (root) => {
		const file = join(root, "a.xlf");
		await brygga("export", "nyheter/eu", "-o", file, "--root", root);
		const back = await throughOmegat(root, { file, pairs: typed.slice(0, 4) });
		const { code, messages } = await brygga("import", back, "--root", root);
		assert.is(code, 0, messages);
		assert.match(messages, "5 of the 9 units of “nyheter/eu” aren’t translated, so the page is a draft.");
		assert.match(
			await readFile(join(root, target), "utf8"),
			"state: draft\n---\n\n[!original] Kommunen visade",
		);
	});
});

test.run();
