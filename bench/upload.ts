/** Measures what one new article has to be uploaded: `npm run bench:upload`, with another number of articles behind it. */
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SiteManifest } from "../src/core/hosting/manifest.ts";
import { planUpload } from "../src/core/hosting/upload-plan.ts";
import { buildSite } from "../src/node/build-site.ts";
import { manifestOf } from "../src/node/output/manifest-of.ts";
import { alignedTexts } from "./corpus/aligned-texts.ts";
import { makeSite } from "./make-site.ts";

const articles = Number(process.argv[2] ?? 500);
const folder = await mkdtemp(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "brygga-upload-"));
const root = join(folder, "site");

/** Builds the site as it is, and lists its files. */
async function build(): Promise<SiteManifest> {
	const output = join(folder, "output");
	const { problems } = await buildSite({ root, output, search: true, checkTranslations: false });
	const manifest = manifestOf(output);
	const error = problems.find(({ severity }) => severity === "error");
	if (typeof manifest === "string" || error) throw new Error(error?.message ?? manifest.toString());
	return manifest;
}

/** Adds the newest article of all, in both languages: the texts of another, with its paragraphs in another order. */
async function addArticle(): Promise<void> {
	for (const language of ["sv", "en"]) {
		const news = join(root, "content", language, "news");
		const model = (await readdir(news)).find((name) => /-0*1\.md$/.test(name)) ?? "";
		const [head = "", body = ""] = (await readFile(join(news, model), "utf8")).split(/\n---\n/);
		const other = head
			.replace(/^title: "/m, 'title: "Alldeles ')
			.replace(/^date: .*$/m, "date: 2030-01-01")
			.replace(/^(?: *pin|slug): .*$/gm, "");
		const text = body.trim().split("\n\n").reverse().join("\n\n");
		await writeFile(join(news, "the-newest.md"), `${other}\n---\n${text}\n`);
	}
}

const isSearch = (path: string): boolean => path.includes("/pagefind/");
const sizeOf = (files: readonly (readonly [string, { readonly size: number }])[]): number =>
	files.filter(([path]) => isSearch(path)).reduce((sum, [, { size }]) => sum + size, 0);

/** Bytes of the search index by what holds them: a folder of the bundles, or the ending of a file. */
function bytesByKind(files: readonly (readonly [string, { readonly size: number }])[]): Map<string, number> {
	const kinds = new Map<string, number>();
	for (const [path, { size }] of files.filter(([path]) => isSearch(path))) {
		const [kind = ""] =
			/(?<=\/pagefind\/)(?:\w+\/[a-z]*|.*)/.exec(path.replace(/(?<=pagefind\/)[^/]*\./, "")) ?? [];
		kinds.set(kind, (kinds.get(kind) ?? 0) + size);
	}
	return kinds;
}

try {
	await makeSite({
		articles,
		directory: root,
		texts: await alignedTexts(fileURLToPath(new URL("../", import.meta.url))),
	});
	const before = await build();
	await addArticle();
	const after = await build();
	const { uploads, deletes } = planUpload(before, after);
	const index = sizeOf(Object.entries(after.files));
	const changed = sizeOf(uploads.map((upload) => [upload.path, upload]));
	console.log(
		`One more article in two languages, after 2 × ${articles}: ${Object.keys(after.files).length} files.\n` +
			`Besides the search index ${uploads.filter(({ path }) => !isSearch(path)).length} files are uploaded, ${deletes.filter((path) => !isSearch(path)).length} deleted.\n` +
			`Of the search index ${uploads.filter(({ path }) => isSearch(path)).length} files, ${((100 * changed) / index).toFixed(1)} % of its ${index} bytes:`,
	);
	const changedKinds = bytesByKind(uploads.map((upload) => [upload.path, upload]));
	for (const [kind, bytes] of bytesByKind(Object.entries(after.files)))
		console.log(`  ${kind}: ${changedKinds.get(kind) ?? 0} of ${bytes} bytes`);
} finally {
	await rm(folder, { recursive: true, force: true });
}
