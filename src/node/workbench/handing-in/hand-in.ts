import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { AnswerOf, RequestOf } from "../../../workbench/interface/endpoints.ts";
import type { HandInAnswer } from "../../../workbench/interface/handing-in.ts";
import { type GitOutcome, runGit } from "../../git/run-git.ts";
import { forgetSaved } from "../keeping/saved-files.ts";
import type { WorkbenchContext } from "../workbench-context.ts";
import { gitWorkbenchFailure, WorkbenchFailure } from "../workbench-failure.ts";
import { type ChangedText, changedTexts } from "./changed-files.ts";
import { findRemote, freeBranch, line, repositoryState } from "./repository-state.ts";

/** Milliseconds without a word from Git: a repository's hooks may run its tests, and networks are slow. */
const hookPatience = 600_000;
const pushPatience = 120_000;

type Pushed = HandInAnswer["pushed"];

/**
 * Commits files that were saved here, and no others, and pushes them if asked to. Neither the working tree nor what else is staged
 * changes; when the commit fails, nothing has.
 *
 * @throws WorkbenchFailure
 */
export async function handIn(
	request: RequestOf<"hand-in">,
	context: WorkbenchContext,
): Promise<AnswerOf<"hand-in">> {
	const { root, own } = context;
	const state = await repositoryState(root, context.now().toISOString().slice(0, 10));
	if (state.kind === "none") throw new WorkbenchFailure(state.code, state.details);
	const person = request.person ?? state.person;
	if (!person) throw new WorkbenchFailure("no-identity");
	const files = await chosenFiles(request.files, context);
	const { branch } = request;
	const leave =
		branch === state.branch ? async () => undefined : await enterBranch(root, { branch, from: state.branch });
	try {
		await commit(root, { files, message: request.message, person });
	} catch (error) {
		await leave();
		throw error;
	}
	forgetSaved(own, new Set(files.map(({ file }) => file)));
	const id = (await line(root, "rev-parse", "HEAD")) ?? "";
	return {
		commit: id,
		branch,
		pushed: request.push ? await pushBranch(root, branch) : { kind: "not-asked" },
	};
}

/**
 * Pushes the branch that is checked out, or another that is made of it and checked out: where others have handed in on the same one.
 *
 * @throws WorkbenchFailure
 */
export async function push(
	{ onOwnBranch = false }: RequestOf<"push">,
	{ root }: WorkbenchContext,
): Promise<AnswerOf<"push">> {
	const from = await line(root, "symbolic-ref", "--short", "-q", "HEAD");
	if (from === undefined) throw new WorkbenchFailure("bad-branch");
	if (!onOwnBranch) return pushBranch(root, from);
	const branch = await freeBranch(root, from);
	await enterBranch(root, { branch, from });
	const pushed = await pushBranch(root, branch);
	return pushed.kind === "pushed" ? { ...pushed, branch } : pushed;
}

/**
 * The files of a request, as far as they still are what the person has seen.
 *
 * @throws WorkbenchFailure `nothing-to-hand-in`, `changed-meanwhile`
 */
export async function chosenFiles(
	wanted: RequestOf<"hand-in">["files"],
	context: WorkbenchContext,
): Promise<readonly ChangedText[]> {
	const changed = new Map((await changedTexts(context)).map((text) => [text.file, text]));
	const found = wanted.flatMap(({ file, blob }) => {
		const text = changed.get(file);
		if (text && text.now.blob !== blob) throw new WorkbenchFailure("changed-meanwhile", file);
		return text ? [text] : [];
	});
	if (found.length === 0) throw new WorkbenchFailure("nothing-to-hand-in");
	return found;
}

/** Makes a branch of what is checked out and goes there, without touching a file; gives the way back. */
async function enterBranch(
	root: string,
	{ branch, from }: { readonly branch: string; readonly from: string | undefined },
): Promise<() => Promise<void>> {
	const checked = await runGit(["check-ref-format", "--branch", branch], { root });
	if (checked.kind === "failed" || checked.code !== 0 || branch.startsWith("-"))
		throw new WorkbenchFailure("bad-branch", branch);
	const name = `refs/heads/${branch}`;
	const [head, there] = await Promise.all([
		line(root, "rev-parse", "--verify", "--quiet", "HEAD"),
		line(root, "rev-parse", "--verify", "--quiet", name),
	]);
	if (there !== undefined && there !== head) throw new WorkbenchFailure("branch-exists", branch);
	if (there === undefined && head !== undefined) done(await runGit(["update-ref", name, head, ""], { root }));
	done(await runGit(["symbolic-ref", "HEAD", name], { root }));
	return async () => {
		if (from !== undefined) await runGit(["symbolic-ref", "HEAD", `refs/heads/${from}`], { root });
		else if (head !== undefined) await runGit(["update-ref", "--no-deref", "HEAD", head], { root });
		if (there === undefined && head !== undefined) await runGit(["update-ref", "-d", name, head], { root });
	};
}

async function commit(
	root: string,
	{
		files,
		message,
		person: { name, email },
	}: {
		readonly files: readonly ChangedText[];
		readonly message: string;
		readonly person: { readonly name: string; readonly email: string };
	},
): Promise<void> {
	const paths = files.map(({ file }) => file);
	const known = new Set((await line(root, "--literal-pathspecs", "ls-files", "--", ...paths))?.split("\n"));
	const added = paths.filter((path) => !known.has(path));
	if (added.length > 0)
		done(await runGit(["--literal-pathspecs", "add", "--intent-to-add", "--", ...added], { root }));
	const outcome = await runGit(
		[
			"--literal-pathspecs",
			...["-c", `user.name=${name}`, "-c", `user.email=${email}`],
			...["commit", "--quiet", "--only", "--file=-", "--cleanup=whitespace", "--", ...paths],
		],
		{ root, input: `${message}\n`, patience: hookPatience, mostOutput: 1_000_000 },
	);
	if (outcome.kind === "ended" && outcome.code === 0) return;
	if (added.length > 0)
		await runGit(["--literal-pathspecs", "rm", "--cached", "--quiet", "--", ...added], { root });
	throw await commitFailure(outcome, root);
}

async function commitFailure(outcome: GitOutcome, root: string): Promise<WorkbenchFailure> {
	const said = wordsOf(outcome);
	if (/tell me who you are|empty ident|no email was given|unable to auto-detect/i.test(said))
		return new WorkbenchFailure("no-identity");
	if (/unmerged|during a merge|conclude your merge/i.test(said)) return new WorkbenchFailure("merge-needed");
	if (/No space left/i.test(said)) return new WorkbenchFailure("disk-full");
	if (isLocked(said)) return new WorkbenchFailure("git-busy", said);
	if (/Permission denied|Read-only file system/i.test(said) && /index\.lock|objects/i.test(said))
		return new WorkbenchFailure("no-permission", said);
	if (outcome.kind === "failed" && outcome.failure.kind !== "failed")
		return gitWorkbenchFailure(outcome.failure);
	if (await hasHook(root, ["pre-commit", "commit-msg", "prepare-commit-msg"]))
		return new WorkbenchFailure("hook-refused", said);
	return new WorkbenchFailure("git-failed", said);
}

async function hasHook(root: string, names: readonly string[]): Promise<boolean> {
	const folder = await line(root, "rev-parse", "--git-path", "hooks");
	return folder !== undefined && names.some((name) => existsSync(resolve(root, folder, name)));
}

async function pushBranch(root: string, branch: string): Promise<Pushed> {
	const remote = await findRemote(root, branch);
	if (!remote) return { kind: "failed", code: "no-remote" };
	const name = `refs/heads/${branch}`;
	const outcome = await runGit(["push", "--porcelain", "--set-upstream", remote.name, `${name}:${name}`], {
		root,
		patience: pushPatience,
		mostOutput: 1_000_000,
		mayPush: true,
	});
	const said = wordsOf(outcome);
	if (outcome.kind === "ended" && outcome.code === 0) {
		const link = /^remote:.*?(https?:\/\/\S+)/m.exec(said)?.[1];
		return { kind: "pushed", remote: remote.address, ...(link === undefined ? {} : { link }) };
	}
	const details = said.replace(/(\w+:\/\/)[^@/\s]*@/g, "$1");
	return {
		kind: "failed",
		code: await pushFault(
			`${said}
${outcome.output}`,
			root,
		),
		details,
	};
}

async function pushFault(said: string, root: string): Promise<Extract<Pushed, { kind: "failed" }>["code"]> {
	if (/fetch first|non-fast-forward|stale info/i.test(said)) return "remote-ahead";
	if (/hook declined|pre-receive|protected branch/i.test(said)) return "hook-refused";
	if (
		/authentication failed|could not read (?:username|password)|permission denied|access denied|publickey|\b403\b|\b401\b/i.test(
			said,
		)
	)
		return "push-denied";
	if (
		/could not resolve|couldn't connect|could not connect|connection (?:refused|timed out|reset)|unreachable|timed out|does not appear to be a git repository|repository .*not (?:found|exist)|unable to access/i.test(
			said,
		)
	)
		return "push-unreachable";
	return (await hasHook(root, ["pre-push"])) ? "hook-refused" : "git-failed";
}

/** Whether another Git holds a lock of the repository, or has left it behind. */
function isLocked(said: string): boolean {
	return /\.lock': File exists/.test(said);
}

/** What Git, a hook or the other side said. */
function wordsOf(outcome: GitOutcome): string {
	return outcome.said.trim() || outcome.output.trim();
}

/** @throws WorkbenchFailure */
function done(outcome: GitOutcome): void {
	if (outcome.kind === "failed") throw gitWorkbenchFailure(outcome.failure);
	if (outcome.code === 0) return;
	const said = wordsOf(outcome);
	throw new WorkbenchFailure(isLocked(said) ? "git-busy" : "git-failed", said);
}
