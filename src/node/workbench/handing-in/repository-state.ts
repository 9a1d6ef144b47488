import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Changes } from "../../../workbench/interface/handing-in.ts";
import { runGit } from "../../git/run-git.ts";
import { gitPerson } from "../keeping/person.ts";
import { gitWorkbenchFailure } from "../workbench-failure.ts";

/** Whether Git can be asked to commit, and what it would do. */
export type Repository = Changes["repository"];

/** Branches that everybody has, on which nobody hands in without being asked. */
const commonBranches: ReadonlySet<string> = new Set(["main", "master", "trunk", "develop"]);

/** What is under way while these are in the repository. */
const unfinished = ["MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply"];

/**
 * Looks at the repository around a site.
 *
 * @param today ISO date.
 */
export async function repositoryState(root: string, today: string): Promise<Repository> {
	const inside = await runGit(["rev-parse", ...unfinished.flatMap((name) => ["--git-path", name])], { root });
	if (inside.kind === "failed") {
		const { code, details } = gitWorkbenchFailure(inside.failure);
		const known = code === "git-absent" || code === "no-repository" || code === "not-trusted";
		return { kind: "none", code: known ? code : "git-failed", ...(details === undefined ? {} : { details }) };
	}
	const paths = inside.output.split("\n").filter(Boolean);
	if (paths.some((path) => existsSync(resolve(root, path)))) return { kind: "none", code: "merge-needed" };
	const [branch, person] = await Promise.all([
		line(root, "symbolic-ref", "--short", "-q", "HEAD"),
		gitPerson(root),
	]);
	const remote = await findRemote(root, branch);
	const isCommon = branch === undefined || commonBranches.has(branch);
	return {
		kind: "ready",
		...(branch === undefined ? {} : { branch }),
		suggestedBranch: isCommon ? await freeBranch(root, `translation-${today}`) : branch,
		...(remote ? { remote } : {}),
		...(person.name && person.email ? { person: { name: person.name, email: person.email } } : {}),
	};
}

/** A branch's name, with a number where there is one of that name already, here or where the repository comes from. */
export async function freeBranch(root: string, name: string): Promise<string> {
	const refs = await line(root, "for-each-ref", "--format=%(refname)", "refs/heads", "refs/remotes");
	const taken = new Set(refs?.split("\n").map((ref) => ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, "")));
	let free = name;
	for (let number = 2; taken.has(free); number++) free = `${name}-${number}`;
	return free;
}

/** What a branch is pushed to: what it follows, else `origin`, else the only one. */
export async function findRemote(
	root: string,
	branch: string | undefined,
): Promise<{ readonly name: string; readonly address: string } | undefined> {
	const followed =
		branch === undefined ? undefined : await line(root, "config", "--get", `branch.${branch}.remote`);
	const names = (await line(root, "remote"))?.split("\n") ?? [];
	const name = [followed, "origin", names[0]].find((one) => one !== undefined && names.includes(one));
	if (name === undefined) return undefined;
	const address = (await line(root, "remote", "get-url", "--push", name)) ?? "";
	return { name, address: address.replace(/^(\w+:\/\/)[^@/]*@/, "$1") };
}

/** What Git answers; `undefined` for nothing. */
export async function line(root: string, ...args: readonly string[]): Promise<string | undefined> {
	const outcome = await runGit(args, { root });
	const text = outcome.kind === "ended" && outcome.code === 0 ? outcome.output.trim() : "";
	return text === "" ? undefined : text;
}
