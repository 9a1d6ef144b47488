/** What a command works with, handed to it so that tests can hand it something else. */
export interface CommandContext {
	/** Arguments after the command's name. */
	readonly arguments: readonly string[];
	/** Writes to standard output: the result. */
	readonly print: (text: string) => void;
	/** Writes to standard error: progress and messages. */
	readonly report: (text: string) => void;
	/** Whether standard error is a terminal, which a progress line can be rewritten on. */
	readonly interactive: boolean;
	/** The terminal that standard output is; absent when it is none. */
	readonly terminal?: { readonly columns: number; readonly colours: boolean };
	/** The folder that relative paths are meant from. */
	readonly directory: string;
	/** The site's folder when none is named; absent when there is none around. */
	readonly defaultRoot?: string;
	/** The tool's own version. */
	readonly version: string;
	/** Waits until the user interrupts, which ends the process while nothing waits for it. */
	readonly untilInterrupted: () => Promise<void>;
}

/** 0 clean, 1 problems in the content, 2 wrong usage; 3, an internal error, is the caller's. */
export type ExitCode = 0 | 1 | 2;

/** One command of the tool. */
export interface Command {
	readonly summary: string;
	/** The whole text of `--help`. */
	readonly help: string;
	readonly run: (context: CommandContext) => Promise<ExitCode>;
}

/** Wrong arguments: shown with a hint at `--help`, exit code 2. */
export class UsageError extends Error {
	override readonly name = "UsageError";
}
