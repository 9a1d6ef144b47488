/** The headers that the guide shows are those that hosts and the preview send. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { hostNames, hosts } from "../../src/core/hosting/hosts/host-list.ts";
import { securityHeaders } from "../../src/core/hosting/security-headers.ts";

const folder = fileURLToPath(new URL("../../docs/public/deploy/", import.meta.url));
const text = await readFile(
	fileURLToPath(new URL("../../docs/content/en/guides/hosting.md", import.meta.url)),
	"utf8",
);

test("the security headers are those of the preview", () => {
	const [, list = ""] = /## Headers[\s\S]*?```\n([\s\S]*?)```/.exec(text) ?? [];
	assert.equal(
		list.trim().split("\n"),
		Object.entries(securityHeaders()).map(([name, value]) => `${name}: ${value}`),
	);
});

test("the table names every host, and what it reads", () => {
	const rows = [...text.matchAll(/^\| (`[\w-]+`(?:, `[\w-]+`)*) \| (.*?) \|/gm)].map(
		([, names = "", reads = ""]) => ({
			names: [...names.matchAll(/`([\w-]+)`/g)].map(([, name]) => name),
			reads,
		}),
	);
	assert.equal(rows.flatMap(({ names }) => names).sort(), [...hostNames].sort());
	const hosting = {
		url: "https://example.org/",
		basePath: "",
		languages: ["sv"],
		headers: {},
		redirects: [],
	};
	for (const { names, reads } of rows)
		for (const name of hostNames.filter((item) => names.includes(item)))
			for (const { path } of hosts[name].files(hosting)) assert.match(reads, `\`${path}\``, name);
});

test("every job builds a site for a host that there is, and ends with what only works once pages are there", async () => {
	const jobs = [...text.matchAll(/public\/deploy\/([\w-]+\.yml)/g)].map(([, name = ""]) => name);
	assert.equal(jobs.sort(), (await readdir(folder)).sort());
	for (const name of jobs) {
		const job = await readFile(join(folder, name), "utf8");
		assert.ok(parse(job), name);
		const [, host = ""] = /hosts: \[([\w-]+)\]/.exec(job) ?? [];
		assert.ok(
			hostNames.some((known) => known === host),
			`${name}: ${host}`,
		);
		assert.match(job, "npm run build");
	}
	for (const name of ["s3-cloudfront.yml", "rsync.yml"]) {
		const job = await readFile(join(folder, name), "utf8");
		const steps = [
			"What the (?:bucket|server) has\n",
			"Plan",
			"Upload",
			"What the (?:bucket|server) has now",
		];
		const places = steps.map((step) => job.search(new RegExp(`name: ${step}`)));
		assert.equal(
			places,
			[...places].sort((a, b) => a - b),
		);
		assert.ok(!places.includes(-1), name);
	}
});

test.run();
