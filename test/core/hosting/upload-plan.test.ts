import { test } from "uvu";
import * as assert from "uvu/assert";
import { formatManifest, type SiteManifest, siteManifest } from "../../../src/core/hosting/manifest.ts";
import { meanwhileManifest } from "../../../src/core/hosting/meanwhile-manifest.ts";
import { readManifest } from "../../../src/core/hosting/read-manifest.ts";
import { deleteProblems, planLists, planUpload } from "../../../src/core/hosting/upload-plan.ts";

/** A manifest of files whose content is told by one digit. */
function manifest(files: Readonly<Record<string, number>>): SiteManifest {
	return siteManifest(
		Object.entries(files).map(([path, digit]) => [
			path,
			{ sha256: String(digit).repeat(64), size: 10 * digit },
		]),
	);
}

const before = manifest({
	"index.html": 1,
	"sitemap.xml": 1,
	"assets/site-a.css": 1,
	"sv/index.html": 1,
	"sv/gone/index.html": 1,
});
const after = manifest({
	"index.html": 1,
	"sitemap.xml": 2,
	"assets/site-b.css": 2,
	"media/b's.jpg": 2,
	"sv/index.html": 2,
	"sv/index.html.br": 3,
	"sv/pagefind/index/sv_1.pf_index": 4,
	"sv/pagefind/pagefind-entry.json": 4,
	"sv/pagefind/pagefind.sv_1.pf_meta": 4,
	"sv/new/index.html": 5,
	"robots.txt": 5,
});
const plan = planUpload(before, after);

test("what pages ask for is uploaded before them, what leads to them after them, and nothing is deleted before", () => {
	assert.equal(
		plan.uploads.map(({ path, replaces }) => `${replaces ? "~" : "+"} ${path}`),
		[
			"+ assets/site-b.css",
			"+ media/b's.jpg",
			"+ sv/pagefind/index/sv_1.pf_index",
			"+ sv/pagefind/pagefind.sv_1.pf_meta",
			"+ robots.txt",
			"+ sv/pagefind/pagefind-entry.json",
			"~ sv/index.html",
			"+ sv/index.html.br",
			"+ sv/new/index.html",
			"~ sitemap.xml",
		],
	);
	assert.equal(plan.deletes, ["assets/site-a.css", "sv/gone/index.html"]);
	assert.equal([plan.unchanged, plan.bytes], [1, 330]);
});

test("carrying a plan out makes the one version of the other, and then nothing is left to do", () => {
	const host = new Map(Object.entries(before.files));
	for (const { path, replaces: _, ...file } of plan.uploads) host.set(path, file);
	for (const path of plan.deletes) host.delete(path);
	assert.equal(Object.fromEntries([...host].sort()), Object.fromEntries(Object.entries(after.files).sort()));
	assert.equal(planUpload(after, after), { uploads: [], deletes: [], unchanged: 11, bytes: 0 });
});

test("a plan that is broken off anywhere is made good by the next, whatever the site is by then", () => {
	const steps: readonly (readonly [string, string | undefined])[] = [
		...plan.uploads.map(({ path, sha256 }) => [path, sha256] as const),
		...plan.deletes.map((path) => [path, undefined] as const),
	];
	const meanwhile = meanwhileManifest(before, plan);
	assert.equal(readManifest(formatManifest(meanwhile)), meanwhile);
	for (let done = 0; done <= steps.length; done++)
		for (const wanted of [before, after, manifest({ "index.html": 7 })]) {
			const host = new Map(Object.entries(before.files).map(([path, { sha256 }]) => [path, sha256]));
			const step = (path: string, sha256: string | undefined): unknown =>
				sha256 === undefined ? host.delete(path) : host.set(path, sha256);
			for (const [path, sha256] of steps.slice(0, done)) step(path, sha256);
			const next = planUpload(meanwhile, wanted);
			for (const { path, sha256 } of next.uploads) step(path, sha256);
			for (const path of next.deletes) step(path, undefined);
			const whole = Object.entries(wanted.files).map(([path, { sha256 }]) => [path, sha256]);
			assert.equal([...host].sort(), whole.sort(), `${done} steps`);
		}
});

test("rsync takes no file's name for a comment", () => {
	const odd = planUpload(manifest({}), manifest({ "#1.txt": 1, ";a.txt": 1, "a#.txt": 1 }));
	const linesOf = (form: "rclone" | "rsync"): string[] =>
		planLists(odd, form).flatMap(({ content }) => content.split("\n").filter(Boolean));
	assert.equal(linesOf("rsync"), ["./#1.txt", "./;a.txt", "a#.txt"]);
	assert.equal(linesOf("rclone"), ["#1.txt", ";a.txt", "a#.txt"]);
});

test("a file whose caching or type alone has changed is uploaded again", () => {
	const [[path, file] = ["", undefined]] = Object.entries(before.files);
	assert.ok(file);
	const other: SiteManifest = {
		version: 1,
		files: { ...before.files, [path]: { ...file, type: "text/plain" } },
	};
	assert.equal(
		planUpload(before, other).uploads.map((upload) => upload.path),
		[path],
	);
});

test("lists for rclone and rsync hold each path once, in steps", () => {
	for (const form of ["rclone", "rsync"] as const) {
		const lists = planLists(plan, form);
		assert.equal(
			lists.map(({ name }) => name),
			["1-named-after-content.txt", "2-other-files.txt", "3-pages.txt", "4-delete.txt"],
		);
		const paths = lists.flatMap(({ content }) => content.split("\n").filter(Boolean));
		assert.equal(paths, [...plan.uploads.map(({ path }) => path), ...plan.deletes]);
	}
});

test("the script for S3 gives each object its caching and type, and quotes what the shell would read", () => {
	const [{ content } = { content: "" }] = planLists(plan, "aws");
	const lines = content.split("\n");
	assert.ok(lines.includes("put 'media/b'\\''s.jpg' 'public, max-age=31536000, immutable' 'image/jpeg'"));
	assert.ok(
		lines.includes("put 'sv/index.html' 'public, max-age=0, must-revalidate' 'text/html; charset=utf-8'"),
	);
	assert.match(lines.at(-2) ?? "", /^aws s3 rm .*sv\/gone\/index\.html/);
});

test("more deletes than allowed are a problem", () => {
	const allowed = (limit: Parameters<typeof deleteProblems>[1]["limit"]): boolean =>
		deleteProblems(plan, { before: 5, limit }).length === 0;
	assert.equal([{ count: 2 }, { count: 1 }, { share: 0.4 }, { share: 0.39 }].map(allowed), [
		true,
		false,
		true,
		false,
	]);
});

test("a manifest is read as it was written, and nothing else is", () => {
	assert.equal(readManifest(formatManifest(after)), after);
	const [path = "", file] = Object.entries(after.files)[0] ?? [];
	const faulty = [
		"",
		"[]",
		'{"version":2,"files":{}}',
		...["../out", "a\n/etc/passwd", "a\u2028b", "a\0", "", "a/", "a//b", "/a"].map((name) =>
			JSON.stringify({ version: 1, files: { [name]: file } }),
		),
		JSON.stringify({ version: 1, files: { [path]: { ...file, sha256: "no" } } }),
	];
	for (const text of faulty) assert.is(readManifest(text), undefined, text);
});

test.run();
