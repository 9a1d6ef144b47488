import type { GitFailure } from "./git-failure.ts";
import { runGit } from "./run-git.ts";
import type { GitOptions } from "./start-git.ts";

/** Why a repository may lack older texts, when that is how it was cloned; or why that can't be told. */
export async function cloneKind(options: GitOptions): Promise<GitFailure | undefined> {
	const shallow = await runGit(["rev-parse", "--is-shallow-repository"], options);
	if (shallow.kind === "failed") return shallow.failure;
	if (shallow.output.trim() === "true") return { kind: "shallow-clone" };
	const partial = await runGit(["config", "--get-regexp", "^remote\\..*\\.promisor$"], options);
	return partial.kind === "ended" && partial.code === 0 ? { kind: "partial-clone" } : undefined;
}
