/** The package, as somebody uses it who follows the guide “Your own site”: packed, installed in a folder of its own, and asked for a site. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { noteMovement } from "../support/gate/note-movement.ts";

const run = promisify(execFile);
const repository = fileURLToPath(new URL("../../", import.meta.url));
const around = await mkdtemp(join(tmpdir(), "brygga-package-"));
const site = join(around, "my-site");
test.after(() => rm(around, { recursive: true, force: true }));

/** One thing to do: a command to run, or a file to write. */
type Step = { readonly command: string } | { readonly file: string; readonly text: string };

const guide = await readFile(join(repository, "docs/content/en/guides/own-site.md"), "utf8");
const steps = [...guide.matchAll(/(?:`([^`]+)`:\n\n)?```(\w+)\n([\s\S]*?)```/g)].flatMap(
	([, file, language, text = ""]): Step[] =>
		language === "sh"
			? text
					.trim()
					.split("\n")
					.map((command) => ({ command }))
			: [{ file: file ?? "", text }],
);

/** npm install without a network: the package unpacked, the packages that it needs found in the folder above. */
async function install(): Promise<void> {
	const packed = await run("npm", ["pack", "--pack-destination", around, "--loglevel", "error"], {
		cwd: repository,
		maxBuffer: 1e8,
	});
	const name = packed.stdout.trim().split("\n").at(-1) ?? "";
	assert.match(guide, name);
	const folder = join(site, "node_modules/brygga");
	await mkdir(folder, { recursive: true });
	await run("tar", ["-xzf", join(around, name), "-C", folder, "--strip-components=1"]);
	await symlink(join(repository, "node_modules"), join(around, "node_modules"));
	await mkdir(join(site, "node_modules/.bin"));
	await symlink("../brygga/bin/brygga.mjs", join(site, "node_modules/.bin/brygga"));
	await writeFile(join(site, "package.json"), '{ "dependencies": { "brygga": "0.2.0" } }\n');
}

/** Who commits, which Git asks of somebody who has never committed. */
const committer = {
	GIT_AUTHOR_NAME: "Kim",
	GIT_AUTHOR_EMAIL: "kim@example.org",
	GIT_COMMITTER_NAME: "Kim",
	GIT_COMMITTER_EMAIL: "kim@example.org",
};

async function follow(step: Step): Promise<void> {
	if ("file" in step) {
		assert.not.equal(step.file, "", step.text);
		await mkdir(dirname(join(site, step.file)), { recursive: true });
		await writeFile(join(site, step.file), step.text);
	} else if (step.command.startsWith("npm install")) await install();
	else {
		const [program = "", ...args] = step.command.split(" ");
		if (program === "git") await run("git", args, { cwd: site, env: { ...process.env, ...committer } });
		else {
			assert.is(program, "npx");
			await run("npx", ["--no-install", ...args], { cwd: site });
		}
	}
	noteMovement(JSON.stringify(step));
}

test("the first three commands make a built site in three languages", async () => {
	await mkdir(site);
	const commands = steps.slice(0, 3);
	for (const step of commands) {
		assert.ok("command" in step);
		await follow(step);
	}
	for (const file of ["en/news/welcome", "fi/uutiset/tervetuloa", "sv/nyheter/valkommen"])
		assert.ok(existsSync(join(site, "_site", file, "index.html")), file);
	assert.ok(existsSync(join(site, "_site/fi/pagefind/pagefind.js")));
});

test("every other command and file of the page does what it says", async () => {
	for (const step of steps.slice(3)) await follow(step);
	assert.match(await readFile(join(site, "_site/sv/nyheter/hamnen-oppnar/index.html"), "utf8"), "Kiosken");
	assert.match(await readFile(join(site, "_site/fi/uutiset/index.html"), "utf8"), "The harbour opens");
	assert.match(await readFile(join(site, "content/site.yaml"), "utf8"), "languages: [en, fi, sv, ar]");
	const [styles = ""] = (await readdir(join(site, "_site/assets"))).filter((name) => name.endsWith(".css"));
	assert.match(await readFile(join(site, "_site/assets", styles), "utf8"), "#dcebf2");
});

test("a change of the original is told by its block, as the page promises", async () => {
	assert.match((await run("git", ["log", "--format=%s"], { cwd: site })).stdout, "Opening");
	const file = join(site, "content/en/news/opening.md");
	const text = await readFile(file, "utf8");
	await writeFile(file, text.replace("The kiosk opens the same day.", "The kiosk opens in June."));
	const { stdout, stderr } = await run("npx", ["--no-install", "brygga", "check"], { cwd: site }).catch(
		(error: { readonly stdout: string; readonly stderr: string }) => error,
	);
	assert.match(`${stdout}${stderr}`, "This block of the original has changed since this translation");
	await writeFile(file, text);
});

test("the package has the generator alone, and types of what it exports", async () => {
	const folder = join(site, "node_modules/brygga");
	assert.equal((await readdir(folder)).sort(), [
		"CHANGELOG.md",
		"LICENSE",
		"README.md",
		"bin",
		"lib",
		"package.json",
		"src",
	]);
	assert.equal((await readdir(join(folder, "src"))).sort(), ["core", "theme"]);
	await writeFile(
		join(site, "types.ts"),
		'import { brygga, type PageView, type Settings } from "brygga";\nexport const title = (view: PageView): string => view.path;\nexport const source = ({ source }: Settings): string => source.tag;\nexport default brygga;\nconst wrong: number = title;\nexport { wrong };\n',
	);
	const compiler = join(repository, "node_modules/typescript/bin/tsc");
	const options = ["--noEmit", "--skipLibCheck", "--module", "nodenext", "--target", "es2022", "types.ts"];
	const said = await run(process.execPath, [compiler, ...options], { cwd: site }).then(
		() => "",
		(error: { readonly stdout: string }) => error.stdout,
	);
	assert.match(said.trim(), /^types\.ts\(5,7\): error TS2322: [^\n]*$/m);
	assert.is(said.match(/error TS/g)?.length, 1, said);
});

test("in a folder without a site, the program says what to do", async () => {
	const empty = join(around, "empty");
	await mkdir(empty);
	const bin = join(site, "node_modules/brygga/bin/brygga.mjs");
	const { stdout } = await run(process.execPath, [bin], { cwd: empty }).catch(
		(error: { readonly stdout: string }) => error,
	);
	assert.match(stdout, "Begin one: npx brygga init");
});

test.run();
