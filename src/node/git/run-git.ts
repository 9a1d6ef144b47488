import type { GitFailure } from "./git-failure.ts";
import { type GitOptions, startGit } from "./start-git.ts";

/** What Git wrote, and its exit code; or why there is none. */
export type GitOutcome = {
	readonly output: string;
	/** What it, a hook or another host said besides. */
	readonly said: string;
} & (
	| { readonly kind: "ended"; readonly code: number }
	| { readonly kind: "failed"; readonly failure: GitFailure }
);

/** Bytes that a few short lines take: commits, settings, yes or no. */
const fewLines = 4096;

/**
 * Runs Git to its end.
 *
 * @param options `input` is written to it; `mostOutput` is how much it may answer, in bytes.
 * @returns A `failed` outcome when it can't run, doesn't answer, answers more than that, or ends with a complaint and without success.
 */
export function runGit(
	args: readonly string[],
	{
		input = "",
		mostOutput = fewLines,
		...options
	}: GitOptions & { readonly input?: string; readonly mostOutput?: number },
): Promise<GitOutcome> {
	return new Promise((resolve) => {
		const chunks: Buffer[] = [];
		let left = mostOutput;
		const git = startGit(args, {
			...options,
			onOutput: (chunk) => {
				chunks.push(chunk);
				left -= chunk.length;
				if (left < 0) git.refuse();
				else git.expect(true);
			},
			onEnd: ({ code, failure, said = "" }) => {
				const words = { output: Buffer.concat(chunks).toString(), said };
				if (failure && code !== 0) resolve({ kind: "failed", failure, ...words });
				else if (code === undefined)
					resolve({ kind: "failed", failure: { kind: "failed", said: "it was stopped" }, ...words });
				else resolve({ kind: "ended", code, ...words });
			},
		});
		git.expect(true);
		git.write(input);
		git.end();
	});
}
