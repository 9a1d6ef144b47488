import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { convertFolder, reportFile } from "../../../src/node/conversion/convert-folder.ts";
import { loadSite } from "../../support/load-site.ts";

const root = await mkdtemp(join(tmpdir(), "brygga-"));
test.after(() => rm(root, { recursive: true, force: true }));

const files = {
	"hugo.yaml": "baseURL: https://harbour.example/\ntitle: Harbour\nlanguages: { en: {}, sv: {} }\n",
	"content/en/boats.md":
		"---\ntitle: Boats\naliases: [/en/boats/]\n---\n\nThere are 12 boats. [Nothing](&#8203;) [odd](tel:x)\n\n![broken](broken.png)\n",
	"content/en/broken.png": "no picture",
	"content/en/twice.md": "---\ntitle: Twice\nslug: boats\n---\n\nThere are 12 boats.\n",
	"content/en/files.md":
		"---\ntitle: Files\n---\n\n[Guide](/papers/the%20guide.pdf#page=2) ![Plan](/plan.svg) [Trap][trap]\n\n[trap]: /trap.svg\n",
	"static/papers/the guide.pdf": "%PDF-1.4\n",
	"static/plan.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>\n',
	"static/trap.svg": '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>\n',
	"content/en/pier.md": "---\ntitle: Pier\n---\n\nText.\n",
	"content/en/pier/index.md": "---\ntitle: Another pier\n---\n\nText.\n",
	"content/en/notes.txt": "beside pages",
	"static/unlinked.pdf": "%PDF-1.4\n",
	"layouts/index.html": "<html></html>",
	"layouts/partials/foot.html": "<p></p>",
	"content/sv/twice.md": "---\ntitle: Två gånger\n---\n\nDet finns 13 båtar.\n",
};

for (const [file, text] of Object.entries(files)) {
	await mkdir(dirname(join(root, "old", file)), { recursive: true });
	await writeFile(join(root, "old", file), text);
}

test("a folder that is converted passes the checks; what they refuse is taken out and told", async () => {
	const to = join(root, "new");
	const conversion = await convertFolder(join(root, "old"), { kind: "hugo", to });
	assert.is(conversion.kind, "converted");
	if (conversion.kind !== "converted") return;
	assert.equal(conversion.errors, []);
	assert.equal(conversion.counts, [
		{ language: "en", found: 5, written: 4 },
		{ language: "sv", found: 1, written: 1 },
	]);
	const { problems } = await loadSite(to);
	assert.equal(
		problems.filter(({ severity }) => severity === "error"),
		[],
	);
	const kinds = new Set(conversion.losses.map(({ kind }) => kind));
	for (const kind of [
		"address",
		"finding",
		"made-page",
		"picture-format",
		"picture-missing",
		"refused-page",
	] as const)
		assert.ok(kinds.has(kind), kind);
	assert.not.match(await readFile(join(to, "content/sv/twice.md"), "utf8"), "ignore");
	const settings = await readFile(join(to, "content/site.yaml"), "utf8");
	assert.match(settings, /translation:\n {2}ignore:\n {4}- rule: numbers\n {6}language: sv\n {6}reason: /);
	assert.match(await readFile(join(to, "left/content/en/pier.md"), "utf8"), "title: Pier");
	assert.not.match(await readFile(join(to, "content/en/twice.md"), "utf8"), "slug: boats");
	const report = await readFile(join(to, reportFile), "utf8");
	for (const { file } of conversion.losses) assert.ok(report.includes(file), file);
});

test("files that pages lead to come along, but for those that are refused", async () => {
	const to = join(root, "new");
	assert.equal((await readdir(join(to, "public"), { recursive: true })).sort(), [
		"papers",
		"papers/the guide.pdf",
		"plan.svg",
	]);
	assert.match(
		await readFile(join(to, "content/en/files.md"), "utf8"),
		"[Guide](/papers/the%20guide.pdf#page=2) [Plan](/plan.svg) Trap\n",
	);
	assert.match(await readFile(join(to, reportFile), "utf8"), "public/trap.svg");
});

test("files that nothing was made of are told, those that were published one by one", async () => {
	const report = await readFile(join(root, "new", reportFile), "utf8");
	assert.match(
		report,
		/Files that no page leads to, left behind: 2\n[^#]*- content\/en\/notes\.txt\n- static\/unlinked\.pdf\n/,
	);
	assert.match(report, /nothing was taken from: 1\n[^#]*- layouts\/ {2}`2 files`\n/);
});

test("the new site has a page that searches it, in each language that texts are shipped for", async () => {
	const { model } = await loadSite(join(root, "new"));
	assert.equal(
		["en", "sv"].map((tag) => model?.pages.get(tag)?.get("search")).map((page) => [page?.kind, page?.title]),
		[
			["search", "Search"],
			["search", "Sök"],
		],
	);
	assert.match(await readFile(join(root, "new/content/site.yaml"), "utf8"), "footer:\n  - search\n");
});

test("the old folder is left as it was, and an unfinished new one isn't left behind", async () => {
	for (const [file, text] of Object.entries(files))
		assert.is(await readFile(join(root, "old", file), "utf8"), text);
	assert.equal((await readdir(root)).sort(), ["new", "old"]);
});

test("a folder without pages of that generator is told from one that has them", async () => {
	const to = join(root, "none");
	assert.equal(await convertFolder(join(root, "old"), { kind: "starlight", to }), { kind: "no-pages" });
	assert.equal((await readdir(root)).sort(), ["new", "old"]);
});

test("settings that can't be read are told with their place, and nothing is written", async () => {
	const cases = [
		["hugo", "hugo.toml", 'title = "Boats"\na = [[[\n', 3],
		["hugo", "hugo.yaml", "title: Boats\na: [[[\n", 3],
		["hugo", "hugo.json", '{\n\t"title":\n}\n', 2],
		["hugo", "config/_default/languages.toml", "en = \n", 1],
		["jekyll", "_config.yml", "title: Boats\na: [[[\n", 3],
		["starlight", "astro.config.mjs", 'export default {\n\ttitle: "Boats,\n};\n', 2],
		["docusaurus", "docusaurus.config.ts", "export default {\n\ttitle: ,\n};\n", 2],
		["vitepress", ".vitepress/config.mts", "export default {\n\ttitle: ,\n};\n", 2],
	] as const;
	for (const [index, [kind, file, text, line]] of cases.entries()) {
		const from = join(root, `unreadable-${index}`);
		await mkdir(join(from, "content"), { recursive: true });
		await mkdir(dirname(join(from, file)), { recursive: true });
		await writeFile(join(from, file), text);
		await writeFile(join(from, "content/boats.md"), "---\ntitle: Boats\n---\n\nText.\n");
		const conversion = await convertFolder(from, { kind, to: `${from}-new` });
		assert.is(conversion.kind, "unreadable-settings", file);
		if (conversion.kind !== "unreadable-settings") continue;
		const [problem, ...others] = conversion.problems;
		assert.equal(others, []);
		assert.is(problem?.file, file);
		assert.is(problem?.line, line, JSON.stringify(problem));
		assert.match(problem?.message ?? "", /^The (?:TOML|YAML|JSON|program) can't be read\b.*: \S.*\.$/);
		assert.not.ok((await readdir(root)).includes(`unreadable-${index}-new`));
	}
});

test("symbolic links are told", async () => {
	const from = join(root, "linked");
	await mkdir(join(from, "content"), { recursive: true });
	await writeFile(join(from, "content/boats.md"), "---\ntitle: Boats\n---\n\nText.\n");
	await symlink("/etc/hostname", join(from, "content/pier.md"));
	const conversion = await convertFolder(from, { kind: "hugo", to: join(root, "linked-new") });
	assert.is(conversion.kind, "converted");
	if (conversion.kind !== "converted") return;
	const told = conversion.losses.map((loss) => `${loss.kind} ${loss.file}`);
	assert.ok(told.includes("symbolic-link content/pier.md"), told.join());
});

test.run();
