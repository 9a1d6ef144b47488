/** A page's session by itself: what is shown of findings while a text is written, and what is asked again once the server is back. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { WorkbenchClient } from "../../../src/workbench/app/client/workbench-client.ts";
import type { KeptDrafts } from "../../../src/workbench/app/store/kept-drafts.ts";
import { openPage } from "../../../src/workbench/app/store/page/page-session.ts";
import { shownProblems } from "../../../src/workbench/app/store/page/shown-problems.ts";
import type { Connection } from "../../../src/workbench/app/store/server-events.ts";
import { createStore } from "../../../src/workbench/app/store/store.ts";
import type { WorkbenchProblem } from "../../../src/workbench/interface/texts.ts";
import { madeUpPage } from "../../support/workbench/made-up-page.ts";
import { noDrafts } from "../../support/workbench/no-drafts.ts";

const finding = (severity: WorkbenchProblem["severity"]): WorkbenchProblem => ({
	code: "translation/length",
	severity,
	message: "Short.",
	unit: "p-0",
	dismiss: "block",
});

const made = madeUpPage(
	"om",
	[
		{ kind: "paragraph", source: "Ett." },
		{ kind: "paragraph", source: "Två." },
	],
	{ problems: [finding("warning"), finding("error")] },
);

async function openMadeUp(kept: KeptDrafts = noDrafts) {
	const connection = createStore<Connection>("connected");
	const asked: string[] = [];
	const saves: unknown[] = [];
	let answers = true;
	const client = {
		ask: async (name: string, request: { readonly unanswered?: unknown }) => {
			asked.push(name);
			if (name === "save") saves.push(request.unanswered);
			if (!answers) return { kind: "unreachable" };
			if (name === "save") return { kind: "answered", value: { kind: "saved", page: made } };
			return { kind: "answered", value: name === "page" ? made : { matches: [], problems: made.problems } };
		},
	} as unknown as WorkbenchClient;
	const session = openPage(
		{ key: "om", language: "en" },
		{
			client,
			events: { connection, listen: () => () => undefined },
			kept,
		},
	);
	await session.load();
	const shown = (): string[] => {
		const page = session.open();
		return page ? shownProblems(page).map(({ severity }) => severity) : [];
	};
	const reach = (can: boolean): void => {
		answers = can;
		connection.set(() => (can ? "connected" : "gone"));
	};
	return { session, shown, asked, saves, reach };
}

test("warnings wait until the translator leaves a text that was empty; errors don't", async () => {
	const { session, shown } = await openMadeUp();
	session.enter("p-0");
	assert.equal(shown(), ["warning", "error"]);
	session.edit("p-0", "O");
	session.edit("p-0", "On");
	assert.equal(shown(), ["error"]);
	session.leave("p-1");
	assert.equal(shown(), ["error"]);
	session.leave("p-0");
	assert.equal(shown(), ["warning", "error"]);
	session.enter("p-0");
	session.edit("p-0", "One");
	assert.equal(shown(), ["warning", "error"], "who corrects it sees at once whether it is right");
	session.close();
});

test("what the memory couldn't be asked is asked again once the server answers, and nothing else is", async () => {
	const { session, asked, reach } = await openMadeUp();
	const asks = (): number => asked.filter((name) => name === "memory").length;
	const known = (): string | undefined => session.open()?.memory.get("p-1")?.kind;
	session.enter("p-0");
	await Promise.resolve();
	reach(false);
	session.enter("p-1");
	await new Promise(setImmediate);
	assert.is(known(), "none");
	reach(true);
	await new Promise(setImmediate);
	assert.is(known(), "found");
	assert.is(asks(), 3);
	reach(false);
	reach(true);
	await new Promise(setImmediate);
	assert.is(asks(), 3);
	session.close();
});

test("what was sent to be saved and nobody answered is said with the next saves, until one is answered", async () => {
	let unanswered: ReturnType<KeptDrafts["unanswered"]> = [];
	const keepUnanswered: KeptDrafts["keepUnanswered"] = (texts) => {
		unanswered = texts.map(({ id, text }) => ({ id, text }));
	};
	const { session, saves, reach } = await openMadeUp({
		...noDrafts,
		keepUnanswered,
		unanswered: () => unanswered,
	});
	session.edit("p-0", "On");
	reach(false);
	assert.is(await session.save({ kind: "save" }), "failed");
	session.edit("p-0", "One");
	reach(true);
	assert.is(await session.save({ kind: "save" }), "saved");
	session.edit("p-0", "One.");
	assert.is(await session.save({ kind: "save" }), "saved");
	assert.equal(saves, [undefined, [{ id: "p-0", text: "On" }], undefined]);
	session.close();
});
test.run();
