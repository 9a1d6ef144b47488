/** What code of a site's own does to the program that runs it. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { configuredSite } from "../support/configured-site.ts";
import { runBrygga } from "../support/run-brygga.ts";
import type { TemporarySite } from "../support/temporary-site.ts";

let site: TemporarySite;

test.before(async () => {
	site = await configuredSite({});
});

test.after(() => site.close());

const configured = async (code: string) => {
	await site.write(".eleventy.ts", code);
	return runBrygga("check", "--root", site.root, "--format", "json");
};

test("a configuration that would end the program is told where it does, whenever that is", async () => {
	const { code, output } = await configured("export default () => {\n\tprocess.exit(0);\n};\n");
	assert.is(code, 1);
	assert.match(output, '"line": 2');
	assert.match(output, "process.exit would end brygga before its work is done.");
	const late = await configured("export default () => {\n\tsetTimeout(() => process.exit(0), 1);\n};\n");
	assert.is(late.code, 1);
	assert.match(late.messages, "error  The site's configuration fails: process.exit would end brygga");
});

test("a timer that a configuration leaves running is told, and ends with the program", async () => {
	const { code, output, messages } = await configured(
		'process.stdout.write("from the site");\nsetInterval(() => 1, 1000);\nexport default () => undefined;\n',
	);
	assert.is(code, 0, messages);
	assert.match(messages, "The site's configuration left something running");
	assert.match(messages, "from the site");
	assert.ok(Array.isArray((JSON.parse(output) as { readonly problems: unknown }).problems));
});

test("a file that a configuration removes while the site is read is told with what to look for", async () => {
	const { code, messages } = await configured(
		'import { rmSync } from "node:fs";\nexport default () => rmSync("content/sv/om.md");\n',
	);
	assert.is(code, 3);
	assert.match(messages, "content/sv/om.md");
	assert.match(messages, "Find out what removes it meanwhile");
});

test("check on a site with a configuration tells what can't be loaded, and that nothing was rendered", async () => {
	const own = await configuredSite({
		".eleventy.ts": "export default () => undefined;\n",
		"_data/own.js": "export default {\n\ta: ,\n};\n",
		"_data/fees.json": '{ "boat": }\n',
		"_data/empty.json": "",
		"content/sv/list.njk": "---\npermalink: /list.txt\n---\n{{ nowhere.to.be }}\n",
	});
	const checked = () => runBrygga("check", "--root", own.root);
	try {
		const faulty = await checked();
		assert.is(faulty.code, 1);
		assert.match(faulty.messages, /_data\/own\.js\n {2}2:5 {2}error/);
		assert.match(faulty.messages, /_data\/fees\.json\n {2}1:11 {2}error/);
		assert.not.match(faulty.messages, "empty.json");
		assert.match(faulty.messages, "Pages and templates weren't rendered");
		await own.write("_data/own.js", "export default {};\n");
		await own.write("_data/fees.json", "{}");
		const clean = await checked();
		assert.not.match(clean.messages, "templates/failed");
		assert.match(clean.messages, "Pages and templates weren't rendered");
		for (const path of ["_data", "content/sv/list.njk"]) await own.remove(path);
		assert.not.match((await checked()).messages, "weren't rendered");
	} finally {
		await own.close();
	}
});

test("check reads the folders of data and of includes that a configuration names", async () => {
	const own = await configuredSite({
		".eleventy.ts":
			'export default (config: any) => {\n\tconfig.setDataDirectory("facts");\n\treturn { dir: { includes: "parts" } };\n};\n',
		"content/sv/list.njk": '---\npermalink: /list.txt\n---\n{% include "part.njk" %}\n',
		"parts/part.njk": "\n{{ 1 | odd }}\n",
		"facts/own.js": "export default {\n\ta: ,\n};\n",
		"facts/fees.json": '{ "boat": }\n',
	});
	try {
		const { messages } = await runBrygga("check", "--root", own.root);
		assert.match(messages, /facts\/own\.js\n {2}2:5 {2}error/);
		assert.match(messages, /facts\/fees\.json\n {2}1:11 {2}error/);
		assert.match(messages, /parts\/part\.njk\n {2}2:8 {2}error/);
		assert.not.match(messages, "list.njk");
	} finally {
		await own.close();
	}
});

test("check on a site with a configuration parses layouts, templates and their parts, each with the configuration's own filters", async () => {
	const own = await configuredSite({
		".eleventy.ts": 'export default (config: any) => {\n\tconfig.addFilter("shout", () => "");\n};\n',
		"content/sv/list.njk": '---\npermalink: /list.txt\n---\n{{ "a" | shout }}\n{% include "part.njk" %}\n',
		"_includes/part.njk": "\n{{ 1 | odd }}\n",
		"_includes/unused.njk": "{{ 1 | odd }}\n",
		"views/page.njk": "<p>\n{% if view %}\n",
	});
	try {
		const { code, messages } = await runBrygga("check", "--root", own.root);
		assert.is(code, 1);
		assert.match(messages, /_includes\/part\.njk\n {2}2:8 {2}error {2}[^\n]*there is no filter “odd”/);
		assert.match(messages, /views\/page\.njk\n {2}2:1 {2}error {2}[^\n]*“{% if view %}” isn't closed/);
		assert.not.match(messages, "unused.njk");
		assert.not.match(messages, "shout");
	} finally {
		await own.close();
	}
});

test.run();
