/** The headers that the guide shows are those that hosts and the preview send. */
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
		Object.entries(securityHeaders()).map(([name, value]) => `${name}: ${value}`),
	);
});

test.run();
