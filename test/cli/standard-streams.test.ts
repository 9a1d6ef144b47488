/** What becomes of a command whose reader goes away, or whose result can't be written: no stack trace, and the right exit code. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync } from "node:fs";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type TemporarySite, temporarySite } from "../support/temporary-site.ts";

const program = fileURLToPath(new URL("../../bin/brygga.mjs", import.meta.url));

let site: TemporarySite;
test.before.each(async () => {
	site = await temporarySite("harbour");
});
test.after.each(() => site.close());

/** Runs a command whose standard output is a pipe that nobody reads, or a file. */
function run(args: readonly string[], output?: number): Promise<{ code: number | null; messages: string }> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [program, ...args], {
			stdio: ["ignore", output ?? "pipe", "pipe"],
		});
		child.stdout?.destroy();
		let messages = "";
		child.stderr?.on("data", (chunk: Buffer) => {
			messages += chunk;
		});
		child.on("error", reject);
		child.on("close", (code) => resolve({ code, messages }));
	});
}

test("a reader that goes away changes neither the exit code nor the messages", async () => {
	const clean = await run(["status", "--root", site.root, "--format", "json"]);
	assert.equal(clean, { code: 0, messages: "" });
	await site.write("content/sv/index.md", "---\ntitle: X\ndate: i går\n---\n");
	const faulty = await run(["check", "--root", site.root, "--format", "json"]);
	assert.equal(faulty, { code: 1, messages: "" });
});

/** What a command gives and says. */
async function outcome(
	args: readonly string[],
): Promise<{ code: number | null; result: string; messages: string }> {
	const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "pipe"] });
	const [result, messages, [code]] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		once(child, "close"),
	]);
	return { code, result, messages };
}

const lateFaults = {
	"a promise that nobody waits for":
		'export default () => {\n\tvoid Promise.reject(new Error("late"));\n};\n',
	"a timer": 'export default () => {\n\tsetTimeout(() => { throw new Error("late"); });\n};\n',
	"a rule of its Markdown":
		'const late = () => { throw new Error("late"); };\nexport default (config: any) =>\n\tconfig.amendLibrary("md", (md: any) => { md.renderer.rules.paragraph_open = late; });\n',
};
for (const [what, code] of Object.entries(lateFaults))
	test(`a fault of the site's code in ${what} is a problem with its place`, async () => {
		await site.write(".eleventy.ts", code);
		const output = `${site.root}/_site`;
		const faulty = await outcome(["build", "--root", site.root, "--output", output, "--no-search"]);
		assert.is(faulty.code, 1, faulty.messages);
		assert.match(faulty.messages, /^\.eleventy\.ts\n +\d:\d+ +error .*: late +\(configuration\/failed\)/m);
		assert.not.match(faulty.messages, "fault in Brygga");
	});

test("a value that is no error and that the site's code throws late is shown", async () => {
	await site.write(".eleventy.ts", "export default () => {\n\tvoid Promise.reject(null);\n};\n");
	const { code, messages } = await outcome(["check", "--root", site.root]);
	assert.is(code, 1, messages);
	assert.match(
		messages,
		/^\.eleventy\.ts\n.*throws a value that is no error: null +\(configuration\/failed\)/m,
	);
});

test("what a site's configuration prints doesn't get into the result", async () => {
	await site.write(".eleventy.ts", 'export default () => console.log("Hello");\n');
	const { code, result, messages } = await outcome(["check", "--root", site.root, "--format", "json"]);
	assert.is(code, 0);
	assert.ok(Array.isArray(JSON.parse(result).problems));
	assert.match(messages, /^Hello$/m);
});

test("a configuration that waits forever is a problem", async () => {
	await site.write(".eleventy.ts", "export default () => new Promise(() => undefined);\n");
	const { code, messages } = await outcome(["check", "--root", site.root]);
	assert.is(code, 1);
	assert.match(messages, /^\.eleventy\.ts\n.*waits for something that never comes.*configuration\/endless/m);
});

test("a filter and a template that wait forever are problems", async () => {
	await site.write(
		".eleventy.ts",
		'export default (config) => config.addAsyncFilter("never", () => new Promise(() => undefined));\n',
	);
	await site.write("views/page.njk", '{{ "a" | never }}');
	const page = await outcome(["build", "--no-search", "--root", site.root]);
	assert.is(page.code, 1, page.messages);
	assert.match(page.messages, /^views\/page\.njk\n.*waits for something that never comes.*views\/failed/m);
	await site.write("views/page.njk", "a");
	await site.write("content/sv/own.11ty.js", "export default () => new Promise(() => undefined);\n");
	const own = await outcome(["build", "--no-search", "--root", site.root]);
	assert.is(own.code, 1, own.messages);
	assert.match(own.messages, /^\.eleventy\.ts\n.*waits for something that never comes.*templates\/failed/m);
	await site.write("content/sv/own.11ty.js", 'export default () => "own";\n');
});

if (existsSync("/dev/full")) {
	test("a result that can't be written is told in two lines, with exit code 3", async () => {
		const full = openSync("/dev/full", "w");
		try {
			const { code, messages } = await run(["status", "--root", site.root, "--format", "json"], full);
			assert.is(code, 3);
			assert.match(messages, /^The result couldn't be written: .*ENOSPC.*\nThe disk is full\. .*\n$/);
		} finally {
			closeSync(full);
		}
	});
}

test.run();
