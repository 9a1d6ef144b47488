import { mkdir, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { fromHtml, toHtml } from "../../../src/node/workbench/machine/marked-html.ts";
import type { MachineText } from "../../../src/node/workbench/machine/translation-machine.ts";
import { WorkbenchFailure } from "../../../src/node/workbench/workbench-failure.ts";
import { gitSite } from "../../support/git-site.ts";
import { workbenchSite } from "../../support/workbench-site.ts";

const original = `---
title: Bron är här
description: Om bron.
date: 2024-01-01
---

Bron har **två** [körfält](https://example.org/) & en gångväg.
`;
const key = "nyheter/ny";
const language = "en";

/** What the machine answers; by default it gives what it gets in capitals. */
let answer: (request: Asked, response: ServerResponse) => void = capitals;
interface Asked {
	readonly q: readonly string[];
	readonly source: string;
	readonly target: string;
	readonly format: string;
}
const asked: Asked[] = [];

function capitals({ q }: Asked, response: ServerResponse): void {
	const translatedText = q.map((text) =>
		text.replace(
			/(^|>)([^<]*)/g,
			(_, before: string, words: string) =>
				before + words.replace(/(?<![\p{L}&])\p{Ll}+/gu, (word) => word.toUpperCase()),
		),
	);
	response.end(JSON.stringify({ translatedText }));
}

async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
	const chunks: Buffer[] = [];
	for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
	const body = JSON.parse(Buffer.concat(chunks).toString()) as Asked;
	asked.push(body);
	answer(body, response);
}

const server = createServer((request, response) => void receive(request, response));
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const repository = await gitSite();
await repository.write(`content/sv/${key}.md`, original);
const site = await workbenchSite({ site: repository });
test.after(async () => {
	server.closeAllConnections();
	server.close();
	await site.close();
});

async function setUp(settings: object | undefined): Promise<void> {
	const folder = join(repository.root, ".brygga/workbench");
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, "machine.json"), settings === undefined ? "" : JSON.stringify(settings));
}

async function failureOf(work: Promise<unknown>): Promise<string> {
	try {
		await work;
	} catch (error) {
		if (error instanceof WorkbenchFailure) return `${error.code} ${error.details ?? ""}`.trim();
		throw error;
	}
	return "none";
}

test("without a machine none is offered, and nothing is sent", async () => {
	assert.is((await site.ask("desk", {})).machine, undefined);
	assert.is(await failureOf(site.ask("translate", { key, language, units: ["title"] })), "no-machine");
	assert.equal(asked, []);
});

test("texts are translated with their marks in place, and the page is a machine's until each has been gone through", async () => {
	await setUp({ address, name: "Testing machine" });
	assert.equal((await site.ask("desk", {})).machine, { name: "Testing machine", address });
	const page = await site.ask("page", { key, language });
	const ids = page.units.map(({ id }) => id);
	const { engine, texts, failed } = await site.ask("translate", { key, language, units: ids });
	assert.equal([engine, failed], ["Testing machine", []]);
	assert.equal(
		asked[0]?.q[2],
		'Bron har <b id="m1">två</b> <b id="m2">körfält</b> &amp; en gångväg.',
		"no address leaves the machine",
	);
	assert.equal(
		texts.map(({ text }) => text),
		["Bron ÄR HÄR", "Om BRON.", "Bron HAR **TVÅ** [KÖRFÄLT](https://example.org/) & EN GÅNGVÄG."],
	);
	const byMachine = texts.map((unit) => ({ ...unit, confirmed: false, machine: true }));
	const saved = await site.ask("save", {
		key,
		language,
		base: page.base,
		units: byMachine,
		intent: { kind: "save" },
	});
	if (saved.kind !== "saved") throw new Error(JSON.stringify(saved));
	assert.is(saved.page.state, "machine");
	assert.match(await site.read(`content/en/${key}.md`), "engine: Testing machine");
	const done = { kind: "done", state: "in-review" } as const;
	const base = saved.page.base;
	const some = byMachine.slice(0, 2).map((unit) => ({ ...unit, confirmed: true }));
	const refused = await site.ask("save", { key, language, base, units: some, intent: done });
	assert.equal(refused.kind === "refused" && refused.problems.map(({ code, unit }) => [code, unit]), [
		["workbench/not-gone-through", ids[2]],
	]);
	const partly = await site.ask("save", { key, language, base, units: some, intent: { kind: "save" } });
	assert.is(partly.kind === "saved" && partly.page.state, "machine");
});

test("marks that were lost leave the text to the translator", async () => {
	answer = ({ q }, response) => void response.end(JSON.stringify({ translatedText: q.map(() => "Plain") }));
	const page = await site.ask("page", { key, language });
	const ids = page.units.map(({ id }) => id);
	const { failed, texts } = await site.ask("translate", { key, language, units: ids });
	assert.equal(failed, [ids[2]]);
	assert.is(texts.length, 2);
});

test("each failure of the machine is told", async () => {
	const translate = () => failureOf(site.ask("translate", { key, language, units: ["title"] }));
	answer = (_, response) =>
		void response.writeHead(400).end(JSON.stringify({ error: "sv is not supported" }));
	assert.is(await translate(), "machine-failed sv is not supported");
	answer = (_, response) => void response.writeHead(502).end("<html>Bad gateway");
	assert.is(await translate(), "machine-failed status 502");
	answer = (_, response) => void response.end(JSON.stringify({ translatedText: [] }));
	assert.match(await translate(), "machine-failed");
	answer = (_, response) => void response.writeHead(302, { location: "https://example.org/" }).end();
	assert.match(await translate(), "machine-unreachable", "texts go nowhere else");
	answer = () => undefined;
	await setUp({ address, patience: 0.05 });
	assert.match(await translate(), "machine-slow");
	await setUp({ address: "http://127.0.0.1:1/" });
	assert.match(await translate(), "machine-unreachable");
	await setUp({ address: "file:///etc/passwd" });
	assert.is(await translate(), "no-machine");
});

test("marks are read back in whatever order the machine has them, but each once and nested", () => {
	const text: MachineText = [
		{ kind: "open", id: "1" },
		{ kind: "text", text: "a < b" },
		{ kind: "close", id: "1" },
		{ kind: "whole", id: "2" },
	];
	assert.is(toHtml(text), '<b id="m1">a &lt; b</b><img id="m2">');
	assert.equal(fromHtml("<img id='m2'/> x <B id=m1>&#98; &gt; &nbsp;</B>", text), [
		{ kind: "whole", id: "2" },
		{ kind: "text", text: " x " },
		{ kind: "open", id: "1" },
		{ kind: "text", text: "b > \u00a0" },
		{ kind: "close", id: "1" },
	]);
	for (const html of [
		"",
		'<b id="m1">a',
		'a</b><img id="m2">',
		'<b id="m1">a</b>',
		'<b id="m1"><b id="m1">a</b></b><img id="m2">',
		"<i>a</i>",
	])
		assert.is(fromHtml(html, text), undefined, html);
});

test.run();
