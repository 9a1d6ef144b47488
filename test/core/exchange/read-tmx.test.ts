import { test } from "uvu";
import * as assert from "uvu/assert";
import { exportPages } from "../../../src/core/exchange/export-pages.ts";
import { readTmx } from "../../../src/core/exchange/formats/read-tmx.ts";
import { pairOf, siteOfPage } from "./exchange-fixture.ts";

const languages = { file: "x.tmx", source: "sv", target: "en" };

test("what Brygga exports comes back with its marks", () => {
	const site = siteOfPage({
		original: "---\ntitle: Bron\n---\n\nBron är **klar** & [öppen](https://example.org/).\n",
		translation:
			"---\ntitle: The Bridge\ntranslation:\n  state: draft\n---\n\nThe bridge is **ready** & [open](https://example.org/).\n",
	});
	const tmx = exportPages([pairOf(site)], { format: "tmx", codes: "elements", site });
	assert.equal(readTmx(tmx, languages), {
		ok: true,
		value: [
			{ source: "Bron", target: "The Bridge" },
			{
				source: "Bron är **klar** & [öppen](https://example.org/).",
				target: "The bridge is **ready** & [open](https://example.org/).",
			},
		],
	});
});

test("other tools' files are read: with a type declaration, variants of languages, codes of their own", () => {
	const tmx = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header creationtool="OmegaT" srclang="sv-SE"/><body>
<tu><tuv lang="SV-SE"><seg>En <bpt i="0">&lt;b0&gt;</bpt>bro<ept i="0">&lt;/b0&gt;</ept></seg></tuv><tuv xml:lang="en-GB"><seg>A bridge</seg></tuv></tu>
<tu><tuv xml:lang="sv"><seg>Bara svenska</seg></tuv><tuv xml:lang="fi"><seg>Silta</seg></tuv></tu>
</body></tmx>`;
	assert.equal(readTmx(tmx, languages), { ok: true, value: [{ source: "En bro", target: "A bridge" }] });
});

test("declarations that could grow or name files aren't followed", () => {
	const bomb = `<!DOCTYPE tmx [<!ENTITY a "aaaa">]><tmx><body/></tmx>`;
	const read = readTmx(bomb, languages);
	assert.is(read.ok ? "read" : read.problems[0]?.code, "exchange/doctype");
});

test.run();
