import { existsSync } from "node:fs";
import { cp, lstat, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import * as assert from "uvu/assert";
import { createRandom } from "../../../bench/corpus/random.ts";
import { formatProblems } from "../../../src/core/problems/format-problems.ts";
import { hasErrors } from "../../../src/core/problems/problem.ts";
import { buildSite } from "../../../src/node/build-site.ts";
import { cachedLanguageTools } from "../../../src/node/reading/tools/cached-language-tools.ts";
import { createLanguageTools } from "../../../src/node/reading/tools/language-tools.ts";
import { type BuildSession, createBuildSession } from "../../../src/node/session/build-session.ts";
import { ownLayouts } from "../../../src/node/system/generator-paths.ts";
import { noteMovement } from "../gate/note-movement.ts";
import { temporarySite } from "../temporary-site.ts";
import { filesBelow, interferences } from "./interference.ts";
import {
	applyEdit,
	type Edit,
	randomEdit,
	readState,
	reverse,
	type SiteState,
	switchTo,
} from "./random-edits.ts";

/**
 * Changes a site at random, again and again, and compares each time what is built from what there was with what is built
 * from nothing: the same bytes, the same problems, and no file touched that stayed the same.
 *
 * @param options `search` says whether search indexes are built too.
 * @returns The number of builds that had errors, which leave the output as it was.
 */
export async function compareBuilds({
	seed,
	steps,
	search,
}: {
	readonly seed: number;
	readonly steps: number;
	readonly search: boolean;
}): Promise<{ readonly failed: number }> {
	const random = createRandom(seed);
	const [warm, clean] = [await startSite(search), await startSite(search)];
	let session: BuildSession | undefined;
	let failed = 0;
	const history: string[] = [];
	/** States that a branch may have. */
	const states: SiteState[] = [];
	try {
		await clean.build();
		for (let step = 0; step < steps; step++) {
			const state = await readState(warm.root);
			if (random.below(10) === 0) states.push(state);
			const edit =
				states.length > 0 && random.below(12) === 0
					? switchTo(random.pick(states), state)
					: randomEdit(state, random);
			const interference = random.below(4) === 0 ? random.pick(interferences) : undefined;
			history.push(`${edit.name}${interference ? `; ${interference.name}` : ""}`);
			noteMovement(`change ${step}`);
			const place = `seed ${seed}, step ${step}:\n${history.slice(-5).join("\n")}\n`;
			await applyEdit(warm.root, edit, random.pick(["replaced", "in place", "in place, time kept"]));
			await applyEdit(clean.root, edit);
			let crashed = false;
			if (interference || random.below(3) === 0) {
				// A process that is killed closes nothing.
				crashed = random.below(4) === 0;
				if (!crashed) await session?.close();
				session = undefined;
			}
			const before = await stampsOf(warm.output);
			if (interference && before.size > 0) await interference.happen(warm, random);
			session ??= createBuildSession(warm.options);
			const quick = !interference && random.below(2) === 0;
			const touched = quick && random.below(4) > 0 ? touchedBy(edit) : undefined;
			if (quick && random.below(3) === 0) await breakOff(session, { touched, turns: random.below(30) });
			const found = await session.rebuild({ quick, ...(touched ? { touched } : {}) });
			// A quick build leaves the search indexes to the next.
			if (quick && search) await session.rebuild();
			const expected = await clean.build();
			assert.is(formatProblems(found.problems), formatProblems(expected.problems), place);
			if (hasErrors(expected.problems)) {
				failed++;
				await applyEdit(warm.root, reverse(state, edit));
				await applyEdit(clean.root, reverse(state, edit));
				await session.rebuild();
				await clean.build();
			}
			const after = await stampsOf(warm.output);
			compareFolders(after, await stampsOf(clean.output), place);
			if (!interference && !crashed) compareTouched(before, after, place);
		}
	} finally {
		await session?.close();
		await Promise.all([warm.close(), clean.close()]);
	}
	return { failed };
}

/** Begins a build and has it give way after so many turns of the event loop, as a preview does when something else is saved. */
async function breakOff(
	session: BuildSession,
	{ touched, turns }: { readonly touched: readonly string[] | undefined; readonly turns: number },
): Promise<void> {
	const later = new AbortController();
	const build = session
		.rebuild({ quick: true, giveUp: later.signal, ...(touched ? { touched } : {}) })
		.catch((error: unknown) => {
			if (!later.signal.aborted) throw error;
		});
	for (let turn = 0; turn < turns; turn++) await setImmediate();
	later.abort(new Error("Something else was saved."));
	await build;
}

/** What a watcher tells of an edit: the paths of the site, with those that an editor wrote to on the way; nothing of other files. */
function touchedBy({ files }: Edit): string[] | undefined {
	const paths = [...files.keys()];
	if (!paths.every((path) => /^(?:content|i18n)\//.test(path))) return undefined;
	return paths.flatMap((path) => [`${path}.new`, path]);
}

/** Dictionaries are read once for all builds. */
const languageTools = cachedLanguageTools(createLanguageTools);

async function startSite(search: boolean) {
	const site = await inMemory(() => temporarySite("harbour"));
	const { root } = site;
	await cp(ownLayouts, join(root, "views"), { recursive: true });
	const folder = await inMemory(() => mkdtemp(join(tmpdir(), "brygga-output-")));
	const output = join(folder, "_site");
	const options = { root, output, search, languageTools };
	return {
		root,
		output,
		aside: join(folder, "aside"),
		options,
		/** Builds from nothing but the bundled assets, which take longest. */
		build: async () => {
			for (const file of await filesBelow(join(root, ".brygga")))
				if (!file.endsWith("/assets")) await rm(file);
			await rm(output, { recursive: true, force: true });
			return buildSite(options);
		},
		close: async () => {
			await site.close();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

/** Runs something whose temporary files are to be in memory, where the system has a place for that. */
async function inMemory<Value>(work: () => Promise<Value>): Promise<Value> {
	const usual = process.env["TMPDIR"];
	if (existsSync("/dev/shm")) process.env["TMPDIR"] = "/dev/shm";
	try {
		return await work();
	} finally {
		if (usual === undefined) delete process.env["TMPDIR"];
		else process.env["TMPDIR"] = usual;
	}
}

interface FoundFile {
	readonly content: string;
	/** Changes when a file is written or replaced. */
	readonly touched: string;
}

async function stampsOf(folder: string): Promise<Map<string, FoundFile>> {
	const found = new Map<string, FoundFile>();
	for (const file of await filesBelow(folder)) {
		const { ino, mtimeMs } = await lstat(file);
		found.set(file.slice(folder.length + 1), {
			content: await readFile(file, "latin1"),
			touched: `${ino} ${mtimeMs}`,
		});
	}
	return found;
}

function compareFolders(
	found: ReadonlyMap<string, FoundFile>,
	expected: ReadonlyMap<string, FoundFile>,
	place: string,
): void {
	assert.equal([...found.keys()].sort(), [...expected.keys()].sort(), `${place}other files`);
	for (const [path, { content }] of expected) assert.is(found.get(path)?.content, content, `${place}${path}`);
}

function compareTouched(
	before: ReadonlyMap<string, FoundFile>,
	after: ReadonlyMap<string, FoundFile>,
	place: string,
): void {
	for (const [path, { content, touched }] of after) {
		const old = before.get(path);
		if (old?.content === content)
			assert.is(touched, old.touched, `${place}${path} was written although it stayed the same`);
	}
}
