import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { policyForMeta } from "../../../src/core/hosting/security-headers.ts";
import type { Problem } from "../../../src/core/problems/problem.ts";
import { buildSite } from "../../../src/node/build-site.ts";
import { listFolder } from "../../../src/node/output/list-folder.ts";
import { OutputRefusedError } from "../../../src/node/output/output-refusal.ts";
import { temporarySite } from "../../support/temporary-site.ts";

const site = await temporarySite("harbour");
const output = join(site.root, "_site");
const beside = `${output}.hosts`;
const settings = await readFile(join(site.root, "content/site.yaml"), "utf8");
test.after(() => site.close());

/** Builds the site for some hosts. */
async function build(hosts: string): Promise<readonly Problem[]> {
	await site.write("content/site.yaml", `${settings}\n${hosts === "" ? "" : `hosts: ${hosts}\n`}`);
	const { problems } = await buildSite({
		root: site.root,
		output,
		search: false,
		checkTranslations: false,
	});
	return problems.filter(({ code }) => /^(?:hosts|settings|public)\//.test(code));
}

const inBeside = (): string[] => [...listFolder(beside).keys()].sort();

test("a build writes what its hosts read: into the output, or beside it", async () => {
	assert.equal(await build("[nginx, netlify]"), []);
	assert.equal(inBeside(), [".brygga-output", ".gitignore", "manifest.json", "nginx.conf"]);
	const { files } = JSON.parse(await readFile(join(beside, "manifest.json"), "utf8"));
	const written = [...listFolder(output).keys()].filter((path) => path !== ".brygga-output").sort();
	assert.equal(Object.keys(files), written);
	assert.ok(written.includes("_headers") && written.includes("_redirects"));
});

test("files beside the output come back when somebody removed them, and go with their host", async () => {
	await rm(join(beside, "nginx.conf"));
	await build("[nginx, netlify]");
	assert.ok(existsSync(join(beside, "nginx.conf")));
	await build("[caddy]");
	assert.equal(inBeside(), [".brygga-output", ".gitignore", "Caddyfile", "manifest.json"]);
	assert.not.ok(existsSync(join(output, "_headers")));
	await build("");
	assert.not.ok(existsSync(beside));
});

test("pages carry their policy for hosts that send none, and no others do", async () => {
	const pages = ["index.html", "404.html", "sv/index.html", "sv/404.html"];
	const carry = async (): Promise<boolean[]> =>
		Promise.all(
			pages.map(async (page) => {
				const html = await readFile(join(output, page), "utf8");
				return html.replaceAll("&#39;", "'").includes(`content="${policyForMeta}"`);
			}),
		);
	await build("[github-pages]");
	assert.equal(await carry(), [true, true, true, true]);
	assert.ok(existsSync(join(output, ".nojekyll")));
	await build("[nginx]");
	assert.equal(await carry(), [false, false, false, false]);
});

test("hosts that read one file in two forms, and a file of public/ that a host reads, are told", async () => {
	assert.equal(
		(await build("[netlify, cloudflare-pages]")).map(({ code, line }) => [code, typeof line]),
		[["settings/hosts-clash", "number"]],
	);
	await site.write("public/_headers", "/*\n");
	assert.equal(
		(await build("[netlify]")).map(({ code, file }) => [code, file]),
		[["public/clash", "public/_headers"]],
	);
	assert.equal(await build("[nginx]"), []);
	await site.remove("public/_headers");
});

test("a folder beside the output that isn't Brygga's is left alone", async () => {
	await build("");
	await mkdir(beside);
	await writeFile(join(beside, "mine.txt"), "mine");
	const error = await build("[nginx]").catch((reason: unknown) => reason);
	assert.instance(error, OutputRefusedError);
	assert.equal(inBeside(), ["mine.txt"]);
	await build("");
	assert.equal(inBeside(), ["mine.txt"]);
});

test.run();
