import { test } from "uvu";
import * as assert from "uvu/assert";
import type { CommandContext } from "../../../src/cli/command.ts";
import { followChanges } from "../../../src/cli/preview/follow-changes.ts";
import type { SiteModel } from "../../../src/core/model/site-model.ts";
import type { Problem } from "../../../src/core/problems/problem.ts";
import type { PreviewState } from "../../../src/node/serving/preview-server.ts";
import type { BuildResult, RebuildOptions } from "../../../src/node/session/build-types.ts";
import { checkedSite } from "../../support/checked-site.ts";
import { temporarySite } from "../../support/temporary-site.ts";

const warning: Problem = {
	code: "translation/missing",
	severity: "warning",
	message: "The page “ny” has no translation.",
	hint: "Begin one.",
};

/** A build that found nothing to do. */
const nothing: BuildResult = {
	problems: [],
	pages: 3,
	written: 0,
	removed: 0,
	languages: 1,
	basePath: "",
	siteChanged: false,
	searchOutdated: false,
};

/** Follows changes of a site whose builds are given: quick ones by their number, which may be what does them; search indexes one by one as they are asked for. */
function preview(quick: readonly (BuildResult | ((options: RebuildOptions) => Promise<BuildResult>))[]) {
	const builds = quick.values();
	const indexes: ((result: BuildResult) => void)[] = [];
	let onIndex = (): void => undefined;
	let last: Promise<unknown> = Promise.resolve();
	const build = (options: RebuildOptions): Promise<BuildResult> | BuildResult => {
		if (options.quick) {
			const next = builds.next().value ?? nothing;
			return typeof next === "function" ? next(options) : next;
		}
		return new Promise((resolve) => {
			indexes.push(resolve);
			onIndex();
		});
	};
	const told: string[] = [];
	const said: string[] = [];
	const tell = (what: string) => (state: PreviewState) => {
		told.push(`${what}: ${state.problems.map(({ code }) => code).join()}`);
	};
	const following = followChanges(
		{
			arguments: [],
			print: () => undefined,
			report: (text) => void said.push(text.trim()),
			interactive: false,
			directory: "",
			defaultRoot: "",
			version: "",
			untilInterrupted: async () => undefined,
		} satisfies CommandContext,
		{
			options: { format: "text", quiet: false },
			session: {
				rebuild: (options = {}) => {
					const result = last.then(() => build(options));
					last = result.catch(() => undefined);
					return result;
				},
			},
			server: {
				openPaths: () => new Set(),
				show: async () => undefined,
				doubt: () => void told.push("doubt"),
				reload: tell("reload"),
				report: tell("report"),
			},
			first: {
				state: { problems: [], addresses: () => new Map(), outdated: false },
				basePath: "",
				searchOutdated: false,
			},
			onError: (error) => assert.unreachable(String(error)),
			searchDelay: 0,
		},
	);
	/** Waits until a search index is being made, and gives what ends that. */
	const index = async (): Promise<(result: BuildResult) => void> => {
		if (indexes.length === 0)
			await new Promise<void>((resolve) => {
				onIndex = resolve;
			});
		const finish = indexes.shift();
		if (!finish) throw new Error("No index is being made.");
		return finish;
	};
	return { ...following, index, told, said };
}

test("what a build for the search index found changed is shown once, with what is wrong, though its change is then told of", async () => {
	const { follow, index, told, said } = preview([
		{ ...nothing, written: 1, siteChanged: true, searchOutdated: true },
		{ ...nothing, problems: [warning] },
	]);
	await follow(["content/sv/om.md"]);
	assert.equal(told, ["reload: "]);
	const finishIndex = await index();
	const followed = follow(["content/sv/ny.md"]);
	finishIndex({ ...nothing, problems: [warning], written: 4, siteChanged: true });
	await followed;
	assert.equal(told, ["reload: ", "reload: translation/missing"]);
	assert.match(said.join("\n"), warning.message);
});

test("a search index is made once it is quiet, and shown to nobody", async () => {
	const { follow, index, told } = preview([
		{ ...nothing, written: 1, siteChanged: true, searchOutdated: true },
		nothing,
	]);
	await follow(["content/sv/om.md"]);
	(await index())({ ...nothing, written: 2 });
	await follow([]);
	assert.equal(told, ["reload: "]);
});

test("what keeps a search index from being made is reported, on top of what was wrong before", async () => {
	const error: Problem = { ...warning, code: "search/empty", severity: "error" };
	const { follow, index, told } = preview([
		{ ...nothing, written: 1, siteChanged: true, searchOutdated: true, problems: [warning] },
		nothing,
	]);
	await follow(["content/sv/om.md"]);
	(await index())({ ...nothing, problems: [error] });
	await follow([]);
	assert.equal(told.slice(0, 2), ["reload: translation/missing", "report: translation/missing,search/empty"]);
});

/** The model of a site in this repository. */
async function siteModel(): Promise<SiteModel> {
	const { root, close } = await temporarySite("harbour");
	const { model } = await checkedSite(root).finally(close);
	if (!model) throw new Error("The site can't be read.");
	return model;
}

test("what was shown of a build that gave way loads again once the next is done, though that found nothing to do", async () => {
	const saved = new AbortController();
	const { follow, told, said } = preview([
		async ({ first, giveUp }) => {
			await first?.show(new Map([["sv/om/index.html", "<p>Ny</p>"]]), {
				model: await siteModel(),
				problems: [],
			});
			saved.abort();
			giveUp?.throwIfAborted();
			return nothing;
		},
		nothing,
		nothing,
	]);
	await follow(["content/sv/om.md"], saved.signal);
	assert.equal(told, ["doubt"]);
	await follow(["content/sv/om.md"]);
	assert.equal(told, ["doubt", "reload: "]);
	await follow(["content/sv/om.md"]);
	assert.equal(told, ["doubt", "reload: "]);
	assert.equal(said, []);
});

test("a build that fails without having been asked to give way is told of", async () => {
	const { follow, told, said } = preview([
		async () => {
			throw new Error("The disk is full.");
		},
	]);
	await follow(["content/sv/om.md"], new AbortController().signal);
	assert.equal(told, ["report: "]);
	assert.match(said.join("\n"), /The disk is full/);
});

test.run();
