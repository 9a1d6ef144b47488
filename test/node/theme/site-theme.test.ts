/** What a site lays over the generator's own: layouts, styles, script, icon, logo, public files. */
import { readdir, readFile, symlink, truncate, unlink } from "node:fs/promises";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { check } from "../../../src/cli/commands/check.ts";
import { schemeScript } from "../../../src/core/hosting/scheme-script.ts";
import type { Problem } from "../../../src/core/problems/problem.ts";
import { createBuildSession } from "../../../src/node/session/build-session.ts";
import { runInProcess } from "../../support/run-in-process.ts";
import { temporarySite } from "../../support/temporary-site.ts";

const site = await temporarySite("harbour");
const output = join(site.root, "_site");
const session = createBuildSession({ root: site.root, output, search: false, checkTranslations: false });
test.after(async () => {
	await session.close();
	await site.close();
});

async function rebuild(): Promise<string[]> {
	const { problems } = await session.rebuild();
	const isOfTheme = ({ code }: Problem): boolean => /^(?:views|assets|public)\//.test(code);
	return problems
		.filter(isOfTheme)
		.map(({ severity, code, file, line }) => `${severity} ${code} ${file}:${line ?? ""}`);
}

const read = (file: string): Promise<string> => readFile(join(output, file), "utf8");

async function asset(pattern: RegExp): Promise<string> {
	const names = (await readdir(join(output, "assets"))).filter((name) => pattern.test(name));
	assert.is(names.length, 1, names.join());
	return read(`assets/${names[0]}`);
}

test("without any, the site looks as the generator has it", async () => {
	assert.equal(await rebuild(), []);
	assert.not.match(await read("sv/index.html"), "site-logo");
});

test("a layout of the site takes the place of the generator's, and can extend it", async () => {
	await site.write(
		"views/search.njk",
		'{% extends "theme/views/search.njk" %}\n{% block main %}<p>Mine first</p>{{ super() }}{% endblock %}\n',
	);
	assert.equal(await rebuild(), []);
	const page = await read("sv/sok/index.html");
	assert.match(page, /^<!DOCTYPE html>/);
	assert.match(page, /<p>Mine first<\/p>[\s\S]*<search/);
});

test("a fault in a view is told with its own file and line, and nothing is replaced", async () => {
	await site.write("views/partials/mine.njk", "<p>\n{{ view.nothing.at.all }}\n");
	await site.write(
		"views/search.njk",
		'{% extends "base.njk" %}\n{% block main %}{% include "mine.njk" %}{% endblock %}\n',
	);
	assert.equal(await rebuild(), ["error views/failed views/partials/mine.njk:2"]);
	await site.remove("views");
	assert.equal(await rebuild(), []);
	assert.not.match(await read("sv/sok/index.html"), "Mine first");
});

test("readers are offered a choice of colours unless a stylesheet of the site asks for the system's itself", async () => {
	const pages = ["index.html", "sv/index.html"];
	const haveScript = async () =>
		(await Promise.all(pages.map(read))).map((html) => html.includes(`<script>${schemeScript}</script>`));
	await site.write("assets/site.css", ":root { --sky: light-dark(#fafaf0, #101000) }\n");
	assert.equal(await rebuild(), []);
	assert.equal(await haveScript(), [true, true]);
	assert.match(await read("sv/index.html"), 'id="scheme"');
	await site.write(
		"assets/site.css",
		"@media (prefers-color-scheme: dark) {\n\t:root {\n\t\t--sky: #101000;\n\t}\n}\n",
	);
	assert.equal(await rebuild(), []);
	assert.equal(await haveScript(), [false, false]);
	assert.not.match(await read("sv/index.html"), 'id="scheme"');
	await site.remove("assets");
});

test("styles and script of the site come after the generator's, with the files they refer to", async () => {
	await site.write("assets/wave.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>');
	await site.write("assets/site.css", ":root { --paper: #fafaf0 }\n.foot { background: url(wave.svg) }\n");
	await site.write("assets/site.ts", 'const tide: string = "high";\ndocument.body.dataset["tide"] = tide;\n');
	await site.write("assets/icon.svg", '<svg xmlns="http://www.w3.org/2000/svg" id="mine"/>');
	await site.write("assets/logo.svg", '<svg xmlns="http://www.w3.org/2000/svg" id="logo"/>');
	assert.equal(await rebuild(), []);
	const styles = await asset(/^site-.*\.css$/);
	assert.match(styles, /--paper: ?light-dark\(#fcfdfc[\s\S]*--paper: ?#fafaf0/);
	assert.match(styles, /url\("?\.\/wave-\w+\.svg"?\)/);
	assert.match(await asset(/^script-.*\.js$/), /dataset\.tide=/);
	assert.match(await asset(/^icon-/), 'id="mine"');
	const page = await read("sv/index.html");
	assert.match(page, /<img class="site-logo" src="\/town\/assets\/logo-\w+\.svg" alt="">/);
});

test("faulty styles and scripts are told with file and line", async () => {
	await site.write("assets/site.css", ".foot {\n  background: url(gone.svg);\n}\n");
	assert.equal(await rebuild(), ["error assets/failed assets/site.css:2"]);
	await site.write("assets/site.css", ".foot {\n  wdith: 3px;\n}\n");
	assert.equal(await rebuild(), ["warning assets/failed assets/site.css:2"]);
	await site.write("assets/site.css", ".foot {\n  width: }}\n");
	assert.equal(await rebuild(), ["error assets/failed assets/site.css:2"]);
	await site.write("assets/site.ts", "const = 3;\n");
	assert.equal(await rebuild(), ["error assets/failed assets/site.ts:1"]);
	await site.remove("assets");
	assert.equal(await rebuild(), []);
});

test("check tells faults of layouts, parts and styles, as a build would", async () => {
	const checked = async (): Promise<string[]> => {
		const { output } = await runInProcess({ check }, "check", "--root", site.root, "--format", "json");
		const { problems } = JSON.parse(output) as { readonly problems: readonly Problem[] };
		return problems.flatMap(({ severity, code, file }) => (severity === "error" ? [`${code} ${file}`] : []));
	};
	assert.equal(await checked(), []);
	await site.write(
		"views/page.njk",
		'{% extends "theme/views/page.njk" %}{% block main %}{% include "part.njk" %}{% endblock %}',
	);
	await site.write("views/partials/part.njk", "{{ view.title | nothing }}");
	assert.equal(await checked(), ["views/failed views/partials/part.njk"]);
	await site.write("views/partials/part.njk", "{% if %}");
	assert.equal(await checked(), ["views/failed views/partials/part.njk"]);
	await site.remove("views");
	await site.write("assets/site.css", ".foot { width: }}");
	assert.equal(await checked(), ["assets/failed assets/site.css"]);
	await site.remove("assets");
});

test("public files are copied as they are, and follow what becomes of them", async () => {
	await site.write("public/CNAME", "harbour.example\n");
	await site.write("public/.well-known/security.txt", "Contact: mailto:a@example.org\n");
	await site.write("public/reports/2023.pdf", "%PDF-1.4\n");
	assert.equal(await rebuild(), []);
	assert.is(await read("CNAME"), "harbour.example\n");
	assert.is(await read(".well-known/security.txt"), "Contact: mailto:a@example.org\n");
	await site.write("public/CNAME", "town.example\n");
	await site.remove("public/reports");
	assert.equal(await rebuild(), []);
	assert.is(await read("CNAME"), "town.example\n");
	assert.not.ok((await readdir(output)).includes("reports"));
});

test("public files that clash or lead out are refused", async () => {
	await site.write("public/robots.txt", "");
	await site.write("public/sv/nyheter/Ny-bro/index.html", "");
	await site.write("public/sv/om", "");
	await symlink("/etc", join(site.root, "public/etc"));
	assert.equal(await rebuild(), [
		"error public/symbolic-link public/etc:",
		"error public/clash public/robots.txt:",
		"error public/clash public/sv/nyheter/Ny-bro/index.html:",
		"error public/clash public/sv/om:",
	]);
	await site.remove("public");
});

test("files and folders in each other's place are told", async () => {
	await site.write("views/article.njk/note.txt", "");
	assert.equal(await rebuild(), ["error views/no-file views/article.njk:"]);
	await site.remove("views");
	await site.write("views", "");
	assert.equal(await rebuild(), ["error views/no-folder views:"]);
	await site.remove("views");
});

test("links in views/ and assets/ are refused, so that nothing outside the site is published", async () => {
	await site.write("views/partials/note.txt", "");
	await symlink("/etc/hostname", join(site.root, "views/partials/mine.njk"));
	await site.write("assets/site.css", "");
	await symlink("/etc", join(site.root, "assets/fonts"));
	assert.equal(await rebuild(), [
		"error views/symbolic-link views/partials/mine.njk:",
		"error assets/symbolic-link assets/fonts:",
	]);
	await site.remove("views");
	await site.remove("assets");
	await symlink("/etc", join(site.root, "views"));
	assert.equal(await rebuild(), ["error views/symbolic-link views:"]);
	await unlink(join(site.root, "views"));
});

test("a public/ that can't be copied is a problem", async () => {
	await site.write("public/film.mp4", "");
	await truncate(join(site.root, "public/film.mp4"), 2 ** 31);
	assert.equal(await rebuild(), ["error public/too-large public/film.mp4:"]);
	await site.remove("public");
	await site.write("public", "");
	assert.equal(await rebuild(), ["error public/no-folder public:"]);
	await site.remove("public");
	await symlink("/etc", join(site.root, "public"));
	assert.equal(await rebuild(), ["error public/symbolic-link public:"]);
	await unlink(join(site.root, "public"));
});

test.run();
