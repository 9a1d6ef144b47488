/** What becomes of a build whose filters wait for something that never comes, in whichever thread. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type TemporarySite, temporarySite } from "../support/temporary-site.ts";

const program = fileURLToPath(new URL("../../bin/brygga.mjs", import.meta.url));

/** As many pages as threads are worth, and more. */
const manyPages = 450;

let site: TemporarySite;
test.before.each(async () => {
	site = await temporarySite("harbour");
	for (let page = 0; page < manyPages; page++)
		await site.write(`content/sv/many/page-${page}.md`, `---\ntitle: Sida ${page}\n---\n\nSida ${page}.\n`);
});
test.after.each(() => site.close());

async function build(): Promise<{ code: number | null; messages: string }> {
	const args = [program, "build", "--no-search", "--root", site.root, "--output", `${site.root}/_site`];
	const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
	const [messages, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
	return { code, messages };
}

/** Where a filter runs, in its own words. */
const places = { "a thread": "!isMainThread", "the calling thread": "isMainThread", "every thread": "true" };

for (const [place, here] of Object.entries(places))
	test(`a filter that waits for ever in ${place} is a problem`, async () => {
		await site.write(
			".eleventy.ts",
			`import { isMainThread } from "node:worker_threads";
export default (config: any) =>
	config.addAsyncFilter("never", async (value: string) => (${here} ? new Promise(() => undefined) : value));
`,
		);
		await site.write("views/page.njk", '{{ "a" | never }}');
		const { code, messages } = await build();
		assert.is(code, 1, messages);
		assert.match(
			messages,
			/^views\/page\.njk\n.*can't be rendered for \/\S+: .*waits for something that never comes.*views\/failed/m,
		);
	});

test.run();
