import { chmodSync } from "node:fs";
import { rename, unlink } from "node:fs/promises";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { WorkbenchFailure } from "../../../src/node/workbench/workbench-failure.ts";
import type { AnswerOf } from "../../../src/workbench/interface/endpoints.ts";
import { gitSite } from "../../support/git-site.ts";
import { runBrygga } from "../../support/run-brygga.ts";
import { workbenchSite } from "../../support/workbench-site.ts";

const repository = await gitSite();
await runBrygga("pin", "--all", "--root", repository.root);
await repository.commit();
let site = await workbenchSite({ site: repository });
test.after(() => site.close());

const bron = { key: "nyheter/bron", language: "en" };
const aldre = { key: "nyheter/aldre", language: "en" };
const file = "content/en/nyheter/bron.md";
const confirmed = (id: string, text: string) => ({ id, text, confirmed: true });
const plain = { kind: "save" } as const;

type Page = AnswerOf<"page">;
type Saved = AnswerOf<"save">;

function unitWith(page: Page, text: string): string {
	const found = page.units.find(({ source }) => source.markdown.includes(text));
	if (!found) throw new Error(`No unit with ${text}`);
	return found.id;
}

function pageOf(saved: Saved): Page {
	if (saved.kind !== "saved") throw new Error(JSON.stringify(saved));
	return saved.page;
}

async function failureOf(work: Promise<unknown>): Promise<string> {
	try {
		await work;
	} catch (error) {
		if (error instanceof WorkbenchFailure) return error.code;
		throw error;
	}
	return "none";
}

/** As the file was, in the working tree and in the workbench. */
async function reset(): Promise<void> {
	await repository.git("checkout", "--quiet", "--", "content");
	await site.ask("discard", bron);
}

test("a character that nobody sees is told, and a text that would read as not translated isn't taken", async () => {
	const page = await site.ask("page", bron);
	const id = unitWith(page, "Bron är klar");
	const hidden = [confirmed(id, "The bridge\u202e is ready.")];
	const { problems } = await site.ask("check", { ...bron, base: page.base, units: hidden });
	assert.equal(
		problems.map(({ code, unit }) => [code, unit]),
		[["content/hidden-character", id]],
	);
	const lost = [confirmed(id, "> [!original] The bridge is ready.")];
	const refused = await site.ask("save", { ...bron, base: page.base, units: lost, intent: plain });
	assert.equal(refused.kind === "refused" && refused.problems.map(({ code, unit }) => [code, unit]), [
		["workbench/reads-as-untranslated", id],
	]);
	assert.equal((await site.ask("page", bron)).draft?.units, lost);
	await reset();
});

test("the desk tells how every translation stands", async () => {
	const { rows, languages, source } = await site.ask("desk", {});
	assert.is(source.tag, "sv");
	assert.equal(
		languages.map(({ tag }) => tag),
		["en"],
	);
	const row = rows.find(({ key }) => key === aldre.key);
	assert.equal(
		[row?.status, row?.title, row?.section.title, row?.wordsLeft, row?.unsaved],
		["missing", "Äldre nyhet", "Nyheter", 11, false],
	);
	assert.is(rows.find(({ key }) => key === bron.key)?.address, "/en/news/bridge-opened/");
});

test("only pages and languages that the site has lead to files", async () => {
	for (const page of [
		{ key: "../../../etc/passwd", language: "en" },
		{ key: "nyheter/bron", language: "sv" },
		{ key: "nyheter/bron", language: "../en" },
		{ key: "__proto__", language: "en" },
	]) {
		assert.is(await failureOf(site.ask("page", page)), "unknown-page", page.key);
		assert.is(
			await failureOf(site.ask("draft", { ...page, base: { original: "" }, units: [], sequence: 1 })),
			"unknown-page",
		);
	}
});

test("what is saved is what was typed, and can be undone to each state that was saved", async () => {
	const page = await site.ask("page", bron);
	const id = unitWith(page, "Bron är klar");
	const one = pageOf(
		await site.ask("save", {
			...bron,
			base: page.base,
			units: [confirmed(id, "It is done.")],
			intent: plain,
		}),
	);
	const two = pageOf(
		await site.ask("save", {
			...bron,
			base: one.base,
			units: [confirmed(id, "It is finished.")],
			intent: plain,
		}),
	);
	assert.match(await site.read(file), "It is finished.");
	assert.equal(
		two.history.map(({ what, current }) => [what, current]),
		[
			["opened", false],
			["saved", false],
			["saved", true],
		],
	);
	const back = pageOf(await site.ask("undo", { ...bron, base: two.base, state: two.history[1]?.id ?? "" }));
	assert.match(await site.read(file), "It is done.");
	const first = pageOf(
		await site.ask("undo", { ...bron, base: back.base, state: back.history[0]?.id ?? "" }),
	);
	assert.is(
		await repository.git("status", "--porcelain", "--", "content"),
		"",
		"byte for byte as it was committed",
	);
	assert.is(await failureOf(site.ask("undo", { ...bron, base: first.base, state: "99" })), "unknown-state");
});

test("a file that has changed meanwhile isn't overwritten: the texts are merged, and saved on top", async () => {
	await reset();
	const page = await site.ask("page", bron);
	const [mine, theirs, both] = ["Bron är klar", "Nu börjar", "14 månader"].map((text) =>
		unitWith(page, text),
	);
	await site.change(file, "Now traffic begins.", "Traffic begins now.");
	await site.change(file, "14 months", "fourteen months");
	const units = [
		confirmed(mine ?? "", "It is done."),
		confirmed(both ?? "", "It took three long years. It was fun."),
	];
	const answer = await site.ask("save", { ...bron, base: page.base, units, intent: plain });
	if (answer.kind !== "conflict") throw new Error(answer.kind);
	assert.equal(answer.changed, { original: false, translation: true });
	assert.equal(
		new Map(answer.units.map(({ id, outcome }) => [id, outcome])),
		new Map([
			[mine, "yours"],
			[both, "clash"],
			[theirs, "theirs"],
		]),
	);
	assert.not.match(await site.read(file), "It is done.", "nothing is written");
	assert.equal((await site.ask("page", bron)).draft?.units.length, 2, "the draft is kept");
	const resolved = answer.units
		.filter(({ outcome }) => outcome !== "theirs")
		.map(({ id, merged }) => confirmed(id, merged));
	pageOf(await site.ask("save", { ...bron, base: answer.page.base, units: resolved, intent: plain }));
	const text = await site.read(file);
	for (const part of ["It is done.", "three long years", "Traffic begins now."]) assert.match(text, part);
});

test("an original that has changed meanwhile is told, with the texts that it no longer has", async () => {
	await reset();
	const page = await site.ask("page", bron);
	const id = unitWith(page, "Nu börjar");
	await site.change(
		"content/sv/nyheter/bron.md",
		"Nu börjar trafiken.",
		"Trafiken börjar i dag, klockan åtta.",
	);
	const answer = await site.ask("save", {
		...bron,
		base: page.base,
		units: [confirmed(id, "Here comes the traffic.")],
		intent: plain,
	});
	if (answer.kind !== "conflict") throw new Error(answer.kind);
	assert.equal(answer.changed, { original: true, translation: false });
	assert.equal(answer.lost, [{ source: "Nu börjar trafiken.", text: "Here comes the traffic." }]);
	const changed = answer.page.units.filter(({ state }) => state === "changed");
	assert.is(changed.length, 1);
	assert.match(JSON.stringify(changed[0]?.difference), '"added"');
	assert.is(answer.page.status, "stale");
	const done = { kind: "done", state: "in-review" } as const;
	const left = await site.ask("save", { ...bron, base: answer.page.base, units: [], intent: done });
	assert.equal(left.kind === "refused" && left.problems.map(({ code }) => code), [
		"workbench/not-gone-through",
	]);
	const now = pageOf(
		await site.ask("save", {
			...bron,
			base: answer.page.base,
			units: [confirmed(changed[0]?.id ?? "", "Traffic begins today at eight o’clock.")],
			intent: done,
		}),
	);
	assert.is(now.status, "current");
});

test("a wrong figure is told with its text, and keeps the page from being done", async () => {
	await reset();
	const page = await site.ask("page", bron);
	const units = [confirmed(unitWith(page, "14 månader"), "Construction took 15 months. It was fun.")];
	const { problems } = await site.ask("check", { ...bron, base: page.base, units });
	const found = problems.find(({ rule }) => rule === "numbers");
	assert.equal([found?.unit, found?.severity, found?.dismiss], [units[0]?.id, "error", "block"]);
	assert.is(found?.value, "15 months");
	assert.not.match(found?.hint ?? "", "content/", "its place is the text beside which it stands");
	const refused = await site.ask("save", {
		...bron,
		base: page.base,
		units,
		intent: { kind: "done", state: "in-review" },
	});
	assert.is(refused.kind, "refused");
	const dismissed = pageOf(
		await site.ask("save", {
			...bron,
			base: page.base,
			units,
			intent: {
				kind: "dismiss",
				rule: "numbers",
				unit: units[0]?.id,
				value: "15 months",
				reason: "Fifteen counts the planning",
			},
		}),
	);
	assert.equal(
		dismissed.problems.filter(({ rule }) => rule === "numbers"),
		[],
	);
	assert.equal(dismissed.dismissals, [
		{
			rule: "numbers",
			block: 3,
			value: "15 months",
			unit: units[0]?.id,
			reason: "Fifteen counts the planning",
		},
	]);
	const other = [confirmed(units[0]?.id ?? "", "Construction took 16 months. It was fun.")];
	const since = await site.ask("check", { ...bron, base: dismissed.base, units: other });
	assert.equal(
		since.problems.map(({ code }) => code).sort(),
		["translation/ignore-unused", "translation/numbers"],
		"another value isn't what was let pass",
	);
	const restored = pageOf(
		await site.ask("save", {
			...bron,
			base: dismissed.base,
			units: [],
			intent: { kind: "restore", rule: "numbers", block: 3, value: "15 months" },
		}),
	);
	assert.is(restored.problems.filter(({ rule }) => rule === "numbers").length, 1);
});

test("what the site doesn't want to hear of a rule isn't said while typing either", async () => {
	await reset();
	const page = await site.ask("page", bron);
	const units = [confirmed(unitWith(page, "14 månader"), "Construction took 15 months. It was fun.")];
	const rulesOf = async (): Promise<(string | undefined)[]> =>
		(await site.ask("check", { ...bron, base: page.base, units })).problems.map(({ rule }) => rule);
	assert.equal(await rulesOf(), ["numbers"]);
	const settings = await site.read("content/site.yaml");
	await site.write(
		"content/site.yaml",
		`${settings}translation:\n  ignore:\n    - { rule: numbers, reason: A test }\n`,
	);
	await site.rebuild();
	await site.workbench.touched(["content/site.yaml"]);
	assert.equal(await rulesOf(), []);
	await site.write("content/site.yaml", settings);
	await site.rebuild();
});

test("a page is begun, saved in part, looked at, finished and reviewed", async () => {
	await reset();
	const page = await site.ask("page", aldre);
	assert.equal(
		[page.status, page.base.translation, page.files.translation],
		["missing", undefined, "content/en/nyheter/aldre.md"],
	);
	const [title, description, text] = page.units.map(({ id }) => id);
	const first = pageOf(
		await site.ask("save", {
			...aldre,
			base: page.base,
			units: [confirmed(title ?? "", "Older news")],
			intent: plain,
			translator: "Eva Ek",
		}),
	);
	assert.equal([first.state, first.translator], ["draft", "Eva Ek"]);
	const units = [
		confirmed(description ?? "", "An older item."),
		confirmed(text ?? "", "This happened long ago."),
	];
	const { address } = await site.ask("preview", { ...aldre, base: first.base, units });
	assert.match(address, /^\/_workbench\/preview\/[0-9a-f-]{36}\/$/);
	const noName = await site.ask("save", {
		...aldre,
		base: first.base,
		units,
		intent: { kind: "done", state: "reviewed" },
	});
	assert.equal(noName.kind === "refused" && noName.problems.map(({ code }) => code), [
		"workbench/no-reviewer",
	]);
	const done = pageOf(
		await site.ask("save", {
			...aldre,
			base: first.base,
			units,
			intent: { kind: "done", state: "reviewed", reviewer: "Bo Berg" },
		}),
	);
	assert.equal(
		[done.state, done.reviewer, done.status, done.draft],
		["reviewed", "Bo Berg", "current", undefined],
	);
	const matches = await site.ask("memory", { ...aldre, unit: text ?? "" });
	assert.equal(matches.matches, [], "its own text is no match");
	await unlink(join(repository.root, "content/en/nyheter/aldre.md"));
});

test("a draft outlives the server, and an older one that comes late is passed over", async () => {
	await reset();
	const page = await site.ask("page", bron);
	const id = unitWith(page, "Bron är klar");
	const keep = (text: string, sequence: number) =>
		site.ask("draft", { ...bron, base: page.base, units: [confirmed(id, text)], sequence });
	const now = Date.now() + 1000;
	await keep("Second.", now + 2);
	await keep("First.", now + 1);
	site = await site.restart();
	const again = await site.ask("page", bron);
	assert.equal(
		again.draft?.units.map(({ text }) => text),
		["Second."],
	);
	assert.is((await site.ask("desk", {})).rows.find(({ key }) => key === bron.key)?.unsaved, true);
	await site.ask("discard", bron);
	assert.is((await site.ask("page", bron)).draft, undefined);
});

test("a draft that comes after its text was saved is none; one that was typed since is kept", async () => {
	await reset();
	const page = await site.ask("page", bron);
	const id = unitWith(page, "Bron är klar");
	// Later than the server's clock: a slow server takes long to save, and drafts go on meanwhile.
	const sent = Date.now() + 60_000;
	const draft = (text: string, sequence: number) => ({
		...bron,
		base: page.base,
		units: [confirmed(id, text)],
		sequence,
	});
	const saved = pageOf(
		await site.ask("save", {
			...bron,
			base: page.base,
			units: [confirmed(id, "It is done.")],
			intent: plain,
			sequence: sent,
		}),
	);
	await site.ask("draft", draft("It is do", sent - 1));
	await site.ask("draft", draft("It is done.", sent));
	assert.is((await site.ask("page", bron)).draft, undefined);
	const saving = site.ask("save", {
		...bron,
		base: saved.base,
		units: [confirmed(id, "It is done now.")],
		intent: plain,
		sequence: sent + 1,
	});
	await site.ask("draft", draft("It is done now, at last.", sent + 2));
	await saving;
	assert.equal(
		(await site.ask("page", bron)).draft?.units.map(({ text }) => text),
		["It is done now, at last."],
	);
});

test("whoever has translated is noted also when every text was saved before", async () => {
	await reset();
	const page = await site.ask("page", bron);
	const done = { kind: "done", state: "in-review" } as const;
	await site.ask("save", { ...bron, base: page.base, units: [], intent: done, translator: "Eva Ek" });
	assert.match(await site.read(file), "translator: Eva Ek");
	assert.is((await site.ask("page", bron)).translator, "Eva Ek");
});

test("a draft that says what the file says is none, and going back leaves none behind", async () => {
	await reset();
	const page = await site.ask("page", bron);
	const units = [confirmed(unitWith(page, "Bron är klar"), "It is done (once).")];
	const sequence = Date.now();
	const saved = pageOf(await site.ask("save", { ...bron, base: page.base, units, intent: plain, sequence }));
	// From another window, which was sent while the first one saved.
	await site.ask("draft", { ...bron, base: page.base, units, sequence: sequence + 1 });
	assert.is((await site.ask("page", bron)).draft, undefined);
	assert.is((await site.ask("desk", {})).rows.find(({ key }) => key === bron.key)?.unsaved, false);
	const [opened] = saved.history;
	const back = pageOf(await site.ask("undo", { ...bron, base: saved.base, state: opened?.id ?? "" }));
	assert.is(back.draft, undefined);
	assert.is((await site.ask("page", bron)).draft, undefined);
});

test("what was noted of a file that was saved isn't laid over another that comes in its place", async () => {
	await reset();
	const page = await site.ask("page", bron);
	const units = [confirmed(unitWith(page, "Bron är klar"), "It is done (twice).")];
	const sequence = Date.now();
	const saved = pageOf(await site.ask("save", { ...bron, base: page.base, units, intent: plain, sequence }));
	await site.ask("draft", { ...bron, base: saved.base, units, sequence: sequence + 1 });
	await repository.git("checkout", "--quiet", "--", "content");
	assert.is((await site.ask("page", bron)).draft, undefined);
	assert.is((await site.ask("desk", {})).rows.find(({ key }) => key === bron.key)?.unsaved, false);
});

test("what was typed for a page whose original is renamed is at the desk, and can be thrown away there", async () => {
	await reset();
	const page = await site.ask("page", bron);
	const units = [confirmed(unitWith(page, "Bron är klar"), "Still here.")];
	await site.ask("draft", { ...bron, base: page.base, units, sequence: Date.now() });
	await rename(
		join(repository.root, "content/sv/nyheter/bron.md"),
		join(repository.root, "content/sv/nyheter/nya-bron.md"),
	);
	await site.rebuild();
	const strays = async () =>
		(await site.ask("desk", {})).strayDrafts.map(({ key, language, texts }) => [key, language, texts]);
	assert.equal(await strays(), [["nyheter/bron", "en", ["Still here."]]]);
	await site.ask("discard", bron);
	assert.equal(await strays(), []);
	await rename(
		join(repository.root, "content/sv/nyheter/nya-bron.md"),
		join(repository.root, "content/sv/nyheter/bron.md"),
	);
	await site.rebuild();
});

test("which texts of a page have been gone through is remembered until it is done", async () => {
	await reset();
	await site.change("content/sv/nyheter/bron.md", "Bron är klar.", "Bron är helt klar.");
	await site.change("content/sv/nyheter/bron.md", "Nu börjar trafiken.", "I dag börjar trafiken.");
	const page = await site.ask("page", bron);
	const [first] = page.units.filter(({ state }) => state === "changed");
	const saved = pageOf(
		await site.ask("save", {
			...bron,
			base: page.base,
			units: [confirmed(first?.id ?? "", "The bridge is quite ready.")],
			intent: plain,
		}),
	);
	assert.is(saved.status, "stale", "the other has still to be gone through");
	assert.equal(
		saved.draft?.units.map(({ id, confirmed: is }) => [id, is]),
		[[first?.id, true]],
	);
	assert.is((await site.ask("desk", {})).rows.find(({ key }) => key === bron.key)?.unsaved, false);
});

test("a page whose file can't be read says why", async () => {
	await reset();
	await site.write(file, "---\ntitle: [\n---\n");
	assert.is(await failureOf(site.ask("page", bron)), "unreadable-page");
	const versions = "<<<<<<< HEAD\ntitle: One\n=======\ntitle: Two\n>>>>>>> branch\n";
	await site.write(file, `---\n${versions}---\n`);
	assert.is(await failureOf(site.ask("page", bron)), "two-versions");
	await reset();
});

test("a folder that may not be written keeps the draft, and says so", async () => {
	// The system's administrator may write everywhere.
	if (process.getuid?.() === 0) return;
	await reset();
	const page = await site.ask("page", bron);
	const folder = join(repository.root, "content");
	chmodSync(folder, 0o555);
	try {
		const units = [confirmed(unitWith(page, "Bron är klar"), "It is done.")];
		assert.is(
			await failureOf(site.ask("save", { ...bron, base: page.base, units, intent: plain })),
			"no-permission",
		);
		assert.is((await site.ask("page", bron)).draft?.units.length, 1);
	} finally {
		chmodSync(folder, 0o755);
	}
});

test.run();
