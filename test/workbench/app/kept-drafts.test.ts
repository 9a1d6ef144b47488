import { test } from "uvu";
import * as assert from "uvu/assert";
import { keptDrafts } from "../../../src/workbench/app/store/kept-drafts.ts";
import { resume, standingOf, typedSince } from "../../../src/workbench/app/store/page/page-texts.ts";
import { madeUpPage } from "../../support/workbench/made-up-page.ts";

/** A browser's storage, by its keys as it has them; it takes so many entries. */
function storage(room = 100): Storage {
	const entries: Record<string, string> = {};
	const methods = {
		getItem: (key: string) => entries[key] ?? null,
		setItem: (key: string, value: string) => {
			if (Object.keys(entries).length >= room) throw new Error("QuotaExceededError");
			entries[key] = value;
		},
		removeItem: (key: string) => {
			delete entries[key];
		},
		clear: () => undefined,
		key: () => null,
		length: 0,
	};
	return new Proxy(methods, {
		ownKeys: () => Object.keys(entries),
		getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
	});
}

const base = { original: "original-1" };
const page = madeUpPage("bidra", [
	{ kind: "field", field: "title", source: "Bidra" },
	{ kind: "paragraph", source: "Text" },
]);

test("what was typed of a page is kept apart from other pages, and forgotten by text", () => {
	const shared = storage();
	const one = keptDrafts(shared, { site: "/", language: "en", key: "bidra" });
	const other = keptDrafts(shared, { site: "/", language: "en", key: "bidra om" });
	one.keep("title", { text: "Contribute", confirmed: true, base });
	other.keep("title", { text: "Other", confirmed: true, base });
	assert.equal([...one.all()], [["title", { text: "Contribute", confirmed: true, base }]]);
	one.forget(["title"]);
	assert.is(one.all().size, 0);
	assert.is(other.all().size, 1);
});

test("a full storage is told, and what isn't a draft is passed over", () => {
	const full = keptDrafts(storage(0), { site: "/", language: "en", key: "bidra" });
	assert.is(full.keep("title", { text: "x", confirmed: true, base }), false);
	const shared = storage();
	shared.setItem('brygga-workbench ["/","en","bidra"] title', "{");
	assert.is(keptDrafts(shared, { site: "/", language: "en", key: "bidra" }).all().size, 0);
});

test("a page is taken up with what the browser kept over what the server kept; texts without a place are told", () => {
	const drafted = {
		...page,
		draft: {
			base,
			at: "2026-11-29T08:00:00Z",
			units: [
				{ id: "title", text: "Older", confirmed: true },
				{ id: "p-1", text: "Server's", confirmed: true },
			],
		},
	};
	const older = { original: "original-0" };
	const kept = new Map([
		["title", { text: "Newer", confirmed: true, base: older }],
		["gone", { text: "Where was this?", confirmed: true, base }],
	]);
	const { edits, lost, base: typedFor } = resume(drafted, kept);
	assert.is(edits.get("title")?.text, "Newer");
	assert.is(edits.get("p-1")?.text, "Server's");
	assert.equal(lost, ["Where was this?"]);
	assert.equal(typedFor, older, "the files are others than those that it was typed for");
});

test("a text stands as empty, to be gone through or done", () => {
	const changed = madeUpPage("om", [
		{ kind: "paragraph", source: "Nytt", before: "Gammalt", target: "Old" },
		{ kind: "paragraph", source: "Samma", target: "Same" },
		{ kind: "field", field: "shortTitle", source: "Kort" },
	]);
	const standings = (edits: Parameters<typeof standingOf>[1]): string[] =>
		changed.units.map((unit) => standingOf(unit, edits));
	assert.equal(standings(new Map()), ["waiting", "done", "optional"]);
	const edits = new Map([
		["p-0", { id: "p-0", text: "Old", confirmed: true }],
		["p-1", { id: "p-1", text: " ", confirmed: true }],
		["shortTitle", { id: "shortTitle", text: "Short", confirmed: false, machine: true }],
	]);
	assert.equal(standings(edits), ["done", "empty", "waiting"]);
});

test("what is typed while a save is on its way is left over", () => {
	const sent = [
		{ id: "title", text: "One", confirmed: true },
		{ id: "p-1", text: "Two", confirmed: true },
	];
	const edits = new Map([
		["title", { id: "title", text: "One more", confirmed: true }],
		["p-1", { id: "p-1", text: "Two", confirmed: true }],
	]);
	assert.equal([...typedSince(edits, sent).keys()], ["title"]);
});

test.run();
