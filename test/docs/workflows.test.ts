import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { type GitSite, gitSite } from "../support/git-site.ts";

const folder = fileURLToPath(new URL("../../docs/public/workflows/", import.meta.url));
const program = fileURLToPath(new URL("../../bin/brygga.mjs", import.meta.url));

interface Step {
	readonly name?: string;
	readonly run?: string;
	readonly if?: string;
	readonly env?: Readonly<Record<string, string>>;
}

const github: { readonly jobs: { readonly site: { readonly steps: readonly Step[] } } } = parse(
	await readFile(join(folder, "github-actions.yml"), "utf8"),
);
const gitlab: Readonly<Record<string, { readonly script: readonly string[] }>> = parse(
	await readFile(join(folder, "gitlab-ci.yml"), "utf8"),
);

/** Runs a line of a workflow in a shell, as the runners do, with the tool of this repository on the given site. */
function shell(
	line: string,
	{ site, environment }: { site: GitSite; environment: Record<string, string> },
): Promise<{ code: number; output: string }> {
	const command = line
		.replace(/npm run --silent brygga -- (\w+)/g, `node "${program}" $1 --root "${site.root}"`)
		.replace("docs/public/workflows/", folder);
	return new Promise((resolve) => {
		const options = { cwd: folder, env: { ...process.env, ...environment } };
		execFile("bash", ["-eo", "pipefail", "-c", command], options, (error, stdout) =>
			resolve({ code: typeof error?.code === "number" ? error.code : 0, output: stdout }),
		);
	});
}

const site = await gitSite();
const work = await mkdtemp(join(tmpdir(), "brygga-runner-"));
test.after(async () => {
	await site.close();
	await rm(work, { recursive: true, force: true });
});

async function pinned(): Promise<string> {
	const outcome = await shell("npm run --silent brygga -- pin --all", { site, environment: {} });
	assert.is(outcome.code, 0, outcome.output);
	return site.commit();
}

const base = await pinned();
await site.git("checkout", "--quiet", "-b", "feature");
await site.change("content/sv/nyheter/bron.md", "Det var roligt", "Det var svårt");
await site.change("content/sv/nyheter/index.md", "Det senaste", "Det allra senaste");
await site.change("content/en/nyheter/index.md", "The latest", "The very latest");
await shell("npm run --silent brygga -- pin nyheter/index", { site, environment: {} });
await site.commit();

test("GitHub's guard lists every translation of a changed original: up to date again, or as work to do", async () => {
	const step = github.jobs.site.steps.find(({ run }) => run?.includes("--changed-since"));
	assert.match(step?.env?.["BASE"] ?? "", /^\$\{\{ github\.event\.pull_request\.base\.sha \}\}$/);
	assert.match(step?.if ?? "", "!cancelled()");
	const summary = join(work, "summary.md");
	const { code } = await shell(step?.run ?? "", {
		site,
		environment: { BASE: base, GITHUB_STEP_SUMMARY: summary },
	});
	assert.is(code, 0);
	const text = await readFile(summary, "utf8");
	assert.match(text, "| `nyheter/bron` | en | stale | block 3 (Bygget) |");
	assert.match(text, "1 up to date: `nyheter/index` (en).");
	assert.not.match(text, "`index`");
});

test("GitHub's check annotates the line that a problem concerns, and fails", async () => {
	const step = github.jobs.site.steps.find(({ run }) => run?.includes("--format github"));
	await site.change("content/en/nyheter/bron.md", "Now traffic begins.", "Now [100 %, done](nowhere.md).");
	const { code, output } = await shell(step?.run ?? "", { site, environment: {} });
	assert.is(code, 1);
	const annotation = output.split("\n").find((line) => line.includes("links/unknown-page")) ?? "";
	assert.match(
		annotation,
		/^::error file=content\/en\/nyheter\/bron\.md,line=18,title=links\/unknown-page::The link/,
	);
	assert.match(annotation, "%0A");
	for (const line of output.split("\n").filter(Boolean)) assert.match(line, /^::(?:error|warning) /);
});

test("GitLab's guard writes the same list, and its check a report for Code Quality", async () => {
	const guard = gitlab["translations"]?.script.join("\n") ?? "";
	const environment = { CI_MERGE_REQUEST_DIFF_BASE_SHA: base };
	const runner = guard.replaceAll("translations.md", join(work, "translations.md"));
	assert.is((await shell(runner, { site, environment })).code, 0);
	assert.match(await readFile(join(work, "translations.md"), "utf8"), "| `nyheter/bron` | en | stale |");

	const check = (gitlab["check"]?.script.join("\n") ?? "").replaceAll(
		/(?:problems|code-quality)\.json/g,
		(name) => join(work, name),
	);
	const { code } = await shell(check, { site, environment });
	assert.is(code, 1);
	const findings = JSON.parse(await readFile(join(work, "code-quality.json"), "utf8"));
	const link = findings.find(
		(finding: { check_name: string }) => finding.check_name === "links/unknown-page",
	);
	assert.equal(link.location, { path: "content/en/nyheter/bron.md", lines: { begin: 18 } });
	assert.is(link.severity, "major");
	const prints = findings.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
	assert.is(new Set(prints).size, prints.length);
});

test("what the workflows run are scripts of this repository", async () => {
	const { scripts } = JSON.parse(await readFile(join(folder, "../../../package.json"), "utf8"));
	const lines = [
		...github.jobs.site.steps.flatMap(({ run }) => run ?? []),
		...Object.values(gitlab).flatMap(({ script }) => (Array.isArray(script) ? script : [])),
	];
	assert.ok(lines.length > 5);
	for (const [, name = ""] of lines.join("\n").matchAll(/npm run (?:--silent )?([\w:]+)/g))
		assert.ok(name in scripts, name);
});

test.run();
