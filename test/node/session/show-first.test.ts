import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { hasErrors } from "../../../src/core/problems/problem.ts";
import { type BuildSession, createBuildSession } from "../../../src/node/session/build-session.ts";
import { temporarySite } from "../../support/temporary-site.ts";

const open = "content/sv/nyheter/fardplan.md";
const other = "content/sv/om.md";
const orphan = "content/en/nyheter/borta.md";

let site: Awaited<ReturnType<typeof temporarySite>>;
let session: BuildSession;

test.before.each(async () => {
	site = await temporarySite("harbour");
	session = createBuildSession({ root: site.root, output: join(site.root, "_site"), search: false });
	await session.rebuild();
});

test.after.each(async () => {
	await session.close();
	await site.close();
});

/** Changes both files, then gives what the open page was shown as, and what the build came to. */
async function saveBoth(added: { readonly open: string; readonly other: string }) {
	const append = async (file: string, text: string): Promise<void> =>
		site.write(file, `${await readFile(join(site.root, file), "utf8")}\n${text}\n`);
	await append(open, added.open);
	await append(other, added.other);
	const shown: string[] = [];
	const result = await session.rebuild({
		quick: true,
		touched: [open, other, orphan],
		first: {
			paths: new Set(["/sv/nyheter/fardplan/"]),
			show: async (pages) => {
				shown.push(...pages.values());
			},
		},
	});
	return { shown: shown.join(""), result };
}

test("an open page is shown before what is wrong with another page ends the build", async () => {
	const { shown, result } = await saveBoth({ open: "Alldeles ny text.", other: "[Bort](./borta.md)" });
	assert.match(shown, "Alldeles ny text.");
	assert.is(result.pages, 0);
	assert.ok(result.problems.some(({ code, file }) => code === "links/unknown-page" && file === other));
});

test("an open page with an error isn't shown", async () => {
	const { shown, result } = await saveBoth({ open: "[Bort](./borta.md)", other: "Alldeles ny text." });
	assert.is(shown, "");
	assert.ok(hasErrors(result.problems));
});

test("an open page isn't shown of a site whose pages can't be paired", async () => {
	await site.write(orphan, "---\ntitle: Gone\n---\nText.\n");
	const { shown, result } = await saveBoth({ open: "Alldeles ny text.", other: "Mer." });
	assert.is(shown, "");
	assert.ok(hasErrors(result.problems));
});

test("a further address of a listing is shown with the others", async () => {
	const names = await readdir(join(site.root, "content/sv/nyheter"));
	const touched = names.filter((name) => name.endsWith(".md")).map((name) => `content/sv/nyheter/${name}`);
	for (const file of touched) {
		const text = await readFile(join(site.root, file), "utf8");
		await site.write(file, text.replace(/^title: .*/m, "title: Annan"));
	}
	const paths = ["sv/nyheter/2/index.html", "sv/nyheter/fardplan/index.html"];
	const shown: string[] = [];
	await session.rebuild({
		quick: true,
		touched,
		first: {
			paths: new Set(paths.map((path) => `/${path.replace("index.html", "")}`)),
			show: async (pages) => {
				shown.push(...pages.keys());
			},
		},
	});
	assert.equal(shown.sort(), paths);
});

test("what is found with an open page shown is what is found without", async () => {
	const secret = "[Dit](https://ada:ord@example.com/)";
	const { result } = await saveBoth({ open: secret, other: secret });
	const { problems } = await session.rebuild();
	assert.is(problems.filter(({ code }) => code === "links/credentials").length, 2);
	assert.equal(result.problems, problems);
});

test.run();
