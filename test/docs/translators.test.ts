import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { check } from "../../src/cli/commands/check.ts";
import { diff } from "../../src/cli/commands/diff.ts";
import { newCommand } from "../../src/cli/commands/new.ts";
import { pin } from "../../src/cli/commands/pin.ts";
import { schema } from "../../src/cli/commands/schema.ts";
import { status } from "../../src/cli/commands/status.ts";
import { rules } from "../../src/core/checks/rule-list.ts";
import { runInProcess } from "../support/run-in-process.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(repository, "docs/content");
const commands = { check, diff, new: newCommand, pin, schema, status };
const guides = new Map(
	await Promise.all(
		["en", "sv"].map(
			async (language) =>
				[language, await readFile(join(folder, language, "guides/translators.md"), "utf8")] as const,
		),
	),
);

const root = await mkdtemp(join(tmpdir(), "brygga-guide-"));
test.after(() => rm(root, { recursive: true, force: true }));
for (const folder of ["content", "i18n"])
	await cp(join(repository, folder), join(root, folder), { recursive: true });
const file = "content/en/skriv.md";
await rm(join(root, file), { force: true });

/** Everything that the tool says while a translator goes through the guide, mistakes included. */
let said = "";
async function brygga(...args: readonly string[]): Promise<number | null> {
	const [name = "", ...rest] = args;
	const { code, output, messages } = await runInProcess(commands, name, "--root", root, ...rest);
	said += output + messages;
	return code;
}

async function change(path: string, from: string | RegExp, to: string): Promise<void> {
	const text = await readFile(join(root, path), "utf8");
	const changed = text.replace(from, to);
	assert.is.not(changed, text, `${path}: ${from}`);
	await writeFile(join(root, path), changed);
}

await brygga("status");
await brygga("new", "skirv", "en");
assert.is(await brygga("new", "skriv", "en"), 0);
await brygga("new", "skriv", "en");
await change(file, "state: draft", "state: in-review");
await brygga("check");
await brygga("pin", "skriv", "en");
await change(file, /^title: .*$/m, "title: Contribute: how to");
await brygga("check");
await change(file, /^title: .*$/m, "tittle: Contribute");
await brygga("check");
await change(file, /^tittle: .*$/m, "title: Contribute");
await change(file, "state: in-review", "state: finished");
await brygga("check");
await change("content/en/nyheter/hoga-forvantningar.md", "90 per cent went", "19 per cent went");
await brygga("check", "--explain", "content/en/nyheter/hoga-forvantningar.md:31");
await change("content/en/om.md", "(ordlista.md)", "(ordlsta.md)");
await brygga("check");
await change("content/sv/om.md", "ordagrant, även", "noga, även");
const before = await readFile(join(repository, "content/sv/om.md"), "utf8");
// A repository that has the older text, to which the translation is pinned.
execFileSync("git", ["init", "--quiet"], { cwd: root });
const id = execFileSync("git", ["hash-object", "-w", "--stdin"], {
	cwd: root,
	input: before,
	encoding: "utf8",
}).trim();
const translation = await readFile(join(root, "content/en/om.md"), "utf8");
await writeFile(
	join(root, "content/en/om.md"),
	translation.replace(/^(?: {2}pin: .*\n)?( {2}state:)/m, `  pin: ${id}\n$1`),
);
await brygga("diff", "om", "en");

/** The same whatever the numbers of words and lines are and however wide the columns. */
function plain(text: string): string {
	return text
		.replace(/\d+/g, "#")
		.replace(/[^\S\n]+/g, " ")
		.replace(/^ | $/gm, "");
}

for (const [language, guide] of guides) {
	test(`the guide in ${language} quotes only what the tool says`, () => {
		const quotations = [...guide.matchAll(/^```output\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => text);
		assert.ok(quotations.length >= 10);
		const everything = plain(said);
		for (const quotation of quotations) assert.ok(everything.includes(plain(quotation).trimEnd()), quotation);
	});

	test(`the guide in ${language} names only commands, options and files that there are`, async () => {
		const registrations = await readFile(join(repository, "src/cli/main.ts"), "utf8");
		const names = [...guide.matchAll(/npx brygga ([a-z]+)/g)].map(([, command = ""]) => command);
		assert.ok(names.length >= 6);
		for (const command of names) assert.match(registrations, `\t${command}: async`);
		for (const [, rule = ""] of guide.matchAll(/rule: ([a-z-]+)/g))
			assert.ok(
				rules.some(({ id }) => id === rule),
				rule,
			);
	});
}

test("the guides have the same quotations and the same steps", () => {
	const shape = (guide: string): string[] =>
		[...guide.matchAll(/^(?:## (\d+)\.|```(\w+)\n[\s\S]*?^```)/gm)].map(([text, step]) => step ?? text);
	const [english = "", swedish = ""] = [...guides.values()];
	const withoutReason = (guide: string): string[] =>
		shape(guide).filter((part) => !part.startsWith("```yaml"));
	assert.equal(withoutReason(swedish), withoutReason(english));
});

test.run();
