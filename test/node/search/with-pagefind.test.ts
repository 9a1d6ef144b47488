import { test } from "uvu";
import * as assert from "uvu/assert";
import { pagefindScript } from "../../../src/node/search/pagefind-script.ts";
import { type Pagefind, withPagefind } from "../../../src/node/search/with-pagefind.ts";

/** A Pagefind that notes when it is closed. */
function fakePagefind(): { readonly pagefind: Pagefind; readonly closed: () => number } {
	let closed = 0;
	const close = async (): Promise<null> => {
		closed++;
		return null;
	};
	return {
		pagefind: { createIndex: () => Promise.reject(new Error("Pagefind backend closed")), close },
		closed: () => closed,
	};
}

test("withPagefind ends Pagefind with the last of those that use it", async () => {
	const { pagefind, closed } = fakePagefind();
	let finish = (): void => undefined;
	const long = withPagefind(() => new Promise<void>((resolve) => (finish = resolve)), pagefind);
	await withPagefind(async () => undefined, pagefind);
	assert.is(closed(), 0);
	finish();
	await long;
	assert.is(closed(), 1);
});

test("withPagefind tells of a Pagefind that doesn't start, and ends it", async () => {
	const { pagefind, closed } = fakePagefind();
	const error = await withPagefind(({ createIndex }) => createIndex(), pagefind).then(
		() => undefined,
		(reason: unknown) => reason,
	);
	assert.is(error instanceof Error && error.name, "ProgramStoppedError");
	assert.is(closed(), 1);
});

test("pagefindScript may be asked for twice at a time", async () => {
	const scripts = await Promise.all([pagefindScript(), pagefindScript()]);
	const [one, two] = scripts.map((script) => Buffer.from(script));
	assert.ok(one && two?.equals(one));
	assert.match(one.toString("utf8"), /pagefind/);
});

test.run();
