/** The files in docs/public/shards are run as the machines would run them, on a small site, and with fewer shards than they say. */
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { parseAllDocuments } from "yaml";
import { filesBelow } from "../support/incremental/interference.ts";
import { type TemporarySite, temporarySite } from "../support/temporary-site.ts";

const folder = fileURLToPath(new URL("../../docs/public/shards/", import.meta.url));
const program = fileURLToPath(new URL("../../bin/brygga.mjs", import.meta.url));

const count = 2;

interface Context {
	site: TemporarySite;
	work: string;
	/** The site as one build makes it. */
	whole: Map<string, string>;
}

const shards = suite<Context>("docs/shards");

shards.before(async (context) => {
	context.site = await temporarySite("harbour");
	context.work = await mkdtemp(join(tmpdir(), "brygga-ci-"));
	await shell("npm run --silent brygga -- build --output whole", context, {});
	context.whole = await contents(join(context.work, "whole"));
});

shards.after(async ({ site, work }) => {
	await site.close();
	await rm(work, { recursive: true, force: true });
});

/** Runs a line in a shell, with the tool of this repository on the test's site. */
function shell(
	line: string,
	{ site, work }: Pick<Context, "site" | "work">,
	environment: Readonly<Record<string, string>>,
): Promise<void> {
	const command = line
		.replace(/npm run --silent brygga -- (\w+)/g, `node "${program}" $1 --quiet --root "${site.root}"`)
		.replaceAll("/shards/", "shards/");
	return new Promise((resolve, reject) => {
		const options = { cwd: work, env: { ...process.env, ...environment } };
		execFile("sh", ["-euc", command], options, (error, _, stderr) => {
			if (error) reject(new Error(`${command}\n${stderr}`));
			else resolve();
		});
	});
}

async function contents(directory: string): Promise<Map<string, string>> {
	const files = await filesBelow(directory);
	return new Map(
		await Promise.all(
			files.map(
				async (file) => [relative(directory, file), (await readFile(file)).toString("base64")] as const,
			),
		),
	);
}

async function read(name: string): Promise<unknown> {
	const documents = parseAllDocuments(await readFile(join(folder, name), "utf8"), { strict: true });
	assert.is(documents.length, 1, name);
	const [document] = documents;
	assert.equal(document && "errors" in document ? document.errors : undefined, []);
	return document && "toJS" in document ? document.toJS() : undefined;
}

async function unitedBy(context: Context, { line, output }: { line: string; output: string }): Promise<void> {
	await shell(line, context, {});
	assert.equal(await contents(join(context.work, output)), context.whole);
	for (const name of await readdir(context.work))
		if (name !== "whole") await rm(join(context.work, name), { recursive: true });
}

interface KubernetesJob {
	readonly spec: {
		readonly completions?: number;
		readonly completionMode?: string;
		readonly template: {
			readonly spec: {
				readonly containers: readonly {
					readonly args: readonly [string];
					readonly env?: readonly { readonly name: string; readonly value: string }[];
				}[];
			};
		};
	};
}

shards("a Kubernetes Job builds every shard by its index, from 0", async (context) => {
	const job = (await read("kubernetes-job.yaml")) as KubernetesJob;
	const [container] = job.spec.template.spec.containers;
	const { completions = 0 } = job.spec;
	assert.is(job.spec.completionMode, "Indexed");
	assert.equal(container?.env, [{ name: "SHARDS", value: String(completions) }]);
	for (let index = 0; index < count; index++)
		await shell(container?.args[0] ?? "", context, {
			SHARDS: String(count),
			JOB_COMPLETION_INDEX: String(index),
		});
	const unite = (await read("kubernetes-unite.yaml")) as KubernetesJob;
	const line = unite.spec.template.spec.containers[0]?.args[0] ?? "";
	await unitedBy(context, { line, output: "shards/site" });
});

interface Workflow {
	readonly jobs: Readonly<
		Record<
			string,
			{
				readonly strategy?: { readonly matrix: { readonly index: readonly number[] } };
				readonly steps: readonly {
					readonly name?: string;
					readonly run?: string;
					readonly env?: Readonly<Record<string, string>>;
				}[];
			}
		>
	>;
}

shards("a GitHub matrix builds every shard by its own index", async (context) => {
	const { jobs } = (await read("github-actions.yml")) as Workflow;
	const step = jobs["shard"]?.steps.find(({ name }) => name === "Build the shard");
	assert.match(step?.env?.["INDEX"] ?? "", /^\$\{\{ matrix\.index \}\}$/);
	assert.match(step?.env?.["COUNT"] ?? "", /^\$\{\{ strategy\.job-total \}\}$/);
	assert.equal(jobs["shard"]?.strategy?.matrix.index, [1, 2, 3, 4, 5, 6, 7, 8]);
	for (let index = 1; index <= count; index++)
		await shell(step?.run ?? "", context, { INDEX: String(index), COUNT: String(count) });
	// Artifacts are downloaded into a folder each.
	await shell("mkdir shards && mv shard-* shards/", context, {});
	const line = jobs["unite"]?.steps.find(({ name }) => name === "Unite the shards")?.run ?? "";
	await unitedBy(context, { line, output: "_site" });
});

interface Pipeline {
	readonly shard: { readonly parallel: number; readonly script: readonly string[] };
	readonly unite: { readonly script: readonly string[] };
}

shards("a GitLab parallel job builds every shard by its index, from 1", async (context) => {
	const { shard, unite } = (await read("gitlab-ci.yml")) as Pipeline;
	assert.ok(shard.parallel > 1);
	for (let index = 1; index <= count; index++)
		await shell(shard.script.join("\n"), context, {
			CI_NODE_INDEX: String(index),
			CI_NODE_TOTAL: String(count),
		});
	await unitedBy(context, { line: unite.script.join("\n"), output: "_site" });
});

shards.run();
