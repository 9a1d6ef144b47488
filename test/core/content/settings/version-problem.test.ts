import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseSettings } from "../../../../src/core/content/settings/parse-settings.ts";
import { ownVersion } from "../../../../src/core/content/settings/version-problem.ts";

function told(version: string): string[] {
	const text = `url: https://example.org/\nsource: fi\nlanguages: [fi]\nbrygga: ${version}\n`;
	const read = parseSettings({ file: "content/site.yaml", text, blob: "" });
	return read.ok
		? []
		: read.problems.map(({ code, line, message, hint }) => `${code} ${line}: ${message} ${hint}`);
}

test("a site that is made for a later version says which to install", () => {
	assert.equal(told('"99.1"'), [
		`settings/later-version 4: The site is made for Brygga 99.1; this is ${ownVersion}. Install that version: npm install brygga@99.1`,
	]);
	assert.match(
		told(`"${ownVersion.replace(/\d+$/, (patch) => String(Number(patch) + 1))}"`)[0] ?? "",
		"later-version",
	);
});

test("this version and earlier ones are fine, with as many numbers as somebody writes", () => {
	for (const version of [ownVersion, ownVersion.replace(/\.\d+$/, ""), "0", "0.1", "0.1.9"])
		assert.equal(told(`"${version}"`), []);
});

test("a version that isn't a text is told of", () => {
	assert.match(told("0.2")[0] ?? "", /brygga.*text/);
	assert.match(told('"newest"')[0] ?? "", "isn't a version of Brygga");
});

test.run();
