import { spawn } from "node:child_process";
import { failureOf, type GitFailure } from "./git-failure.ts";

/** Milliseconds after which nothing more is expected of a Git that doesn't answer. */
const usualPatience = 20_000;

/** What is kept of Git's complaints, in characters. */
const longestComplaint = 10_000;

/** How Git is started. */
export interface GitOptions {
	/** The folder that it runs in. */
	readonly root: string;
	/** Milliseconds without an answer, while one is expected, after which it is given up. */
	readonly patience?: number | undefined;
	/** Whether it may speak with other repositories. */
	readonly mayPush?: boolean | undefined;
}

/** A Git that runs. */
export interface GitProcess {
	readonly write: (text: string) => void;
	/** Says that nothing more will be written. */
	readonly end: () => void;
	/** Whether an answer, or more of one, is expected: it has to come within the patience, counted from this call. */
	readonly expect: (isExpected: boolean) => void;
	/** Stops it, since it writes what it wasn't asked for: it may never end. */
	readonly refuse: () => void;
	readonly kill: () => void;
}

/** How Git ended: with its exit code, or without one when it never ran or was given up. */
export interface GitEnd {
	readonly code?: number;
	readonly failure?: GitFailure;
	/** What it said besides its output: hooks and other hosts have no other way to say why they refuse. */
	readonly said?: string;
}

/**
 * Starts Git. It asks nobody for a password, fetches nothing, and looks for the repository around its folder, whatever the environment
 * says. What it complains of is no answer.
 *
 * @param options `onOutput` tells by `expect` whether it has got an answer, `onEnd` is called once.
 */
export function startGit(
	args: readonly string[],
	{
		root,
		patience = usualPatience,
		mayPush = false,
		onOutput,
		onEnd,
	}: GitOptions & {
		readonly onOutput: (chunk: Buffer) => void;
		readonly onEnd: (end: GitEnd) => void;
	},
): GitProcess {
	const git = spawn("git", [...(mayPush ? [] : ["-c", "protocol.allow=never"]), ...args], {
		cwd: root,
		env: mayPush
			? { ...askNobody(process.env), ...gitEnvironment(process.env) }
			: gitEnvironment(process.env),
		stdio: ["pipe", "pipe", "pipe"],
		windowsHide: true,
	});
	let errors = "";
	let timer: NodeJS.Timeout | undefined;
	let hasEnded = false;
	const finish = (end: GitEnd): void => {
		if (hasEnded) return;
		hasEnded = true;
		clearTimeout(timer);
		onEnd(end);
	};
	const kill = (): void => {
		git.kill("SIGKILL");
		// What it has started may hold these open.
		for (const stream of [git.stdin, git.stdout, git.stderr]) stream.destroy();
	};
	const giveUp = (failure: GitFailure): void => {
		kill();
		finish({ failure });
	};
	git.stdout.on("data", (chunk: Buffer) => {
		if (!hasEnded) onOutput(chunk);
	});
	git.stderr.on("data", (chunk: Buffer) => {
		errors = `${errors}${chunk.toString()}`.slice(0, longestComplaint);
	});
	// Without Git, or a repository, nobody reads what is written.
	for (const stream of [git.stdin, git.stdout, git.stderr]) stream.on("error", () => undefined);
	git.on("error", (error: NodeJS.ErrnoException) => {
		const failure: GitFailure =
			error.code === "ENOENT" ? { kind: "not-installed" } : { kind: "failed", said: error.message };
		finish({ failure });
	});
	git.on("close", (code) => {
		const failure = failureOf(errors);
		finish({ ...(code === null ? {} : { code }), ...(failure ? { failure } : {}), said: errors });
	});
	return {
		write: (text) => git.stdin.write(text),
		end: () => git.stdin.end(),
		expect: (isExpected) => {
			clearTimeout(timer);
			const failure = { kind: "no-answer", seconds: Math.round(patience / 1000) } as const;
			if (isExpected && !hasEnded) timer = setTimeout(() => giveUp(failure), patience);
		},
		refuse: () => giveUp({ kind: "unexpected-output" }),
		kill: () => {
			clearTimeout(timer);
			kill();
		},
	};
}

/** What would have Git look at another repository than the one around its folder, as in a hook. */
const elsewhere = [
	"GIT_DIR",
	"GIT_WORK_TREE",
	"GIT_INDEX_FILE",
	"GIT_PREFIX",
	"GIT_COMMON_DIR",
	"GIT_NAMESPACE",
	"GIT_OBJECT_DIRECTORY",
	"GIT_ALTERNATE_OBJECT_DIRECTORIES",
];

/** Has SSH fail rather than ask, unless somebody has said how it is to be run. */
function askNobody({ GIT_SSH_COMMAND, GIT_SSH }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	return GIT_SSH_COMMAND || GIT_SSH ? {} : { GIT_SSH_COMMAND: "ssh -o BatchMode=yes" };
}

function gitEnvironment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	const rest = Object.fromEntries(
		Object.entries(own).filter(([name]) => !elsewhere.includes(name.toUpperCase())),
	);
	return {
		...rest,
		LC_ALL: "C",
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_NO_LAZY_FETCH: "1",
		GIT_NO_REPLACE_OBJECTS: "1",
	};
}
