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

test.run();
