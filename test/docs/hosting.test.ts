/** The headers that hosts are told to send are those that the preview sends. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { securityHeaders } from "../../src/core/hosting/security-headers.ts";

const text = await readFile(
	fileURLToPath(new URL("../../docs/content/en/guides/hosting.md", import.meta.url)),
	"utf8",
);

test("the security headers are those of the preview", () => {
	const [, list = ""] = /## Headers[\s\S]*?```\n([\s\S]*?)```/.exec(text) ?? [];
	assert.equal(
		list.trim().split("\n"),
		lines((name, value) => `${name}: ${value}`),
	);
});

test("nginx is told the same headers, also for pages that aren't found", () => {
	const [, snippet = ""] = /```nginx\n([\s\S]*?)```/.exec(text) ?? [];
	const added = snippet
		.split("\n")
		.filter((line) => line.includes("add_header") && !line.includes("Cache-Control"));
	assert.equal(
		added,
		lines((name, value) => `  add_header ${name} "${value}" always;`),
	);
});

function lines(write: (name: string, value: string) => string): string[] {
	return Object.entries(securityHeaders).map(([name, value]) => write(name, value));
}

test.run();
