/** What a person is told about the failures of the machine, by error code (POSIX). */
const remedies: Readonly<Record<string, string>> = {
	ENOSPC: "The disk is full. Free some space and try again; the previous site is as it was.",
	EACCES: "Permission was denied. Check who owns the folder named above.",
	EPERM: "The operation isn't permitted. Check who owns the folder named above.",
	EROFS: "The file system is read-only. Choose another folder with --output.",
	EMFILE: "Too many files are open. Raise the limit (ulimit -n) and try again.",
	EEXIST: "A file stands where a folder is expected. Check the path named above.",
	ENOTDIR: "A file stands where a folder is expected. Check the path named above.",
	EADDRINUSE: "Another program uses the port. Choose another with --port.",
};

/**
 * An internal error in words: the messages along its causes, and what to do. No stack trace, unless it is asked for.
 *
 * @param error What was thrown.
 * @param options `what` came of it; that the program stopped, when absent.
 */
export function describeFailure(
	error: unknown,
	{ detailed, what = "brygga stopped" }: { readonly detailed: boolean; readonly what?: string },
): string {
	const chain = causes(error);
	const messages = chain.map((link) => (link instanceof Error ? link.message : String(link)));
	const code = chain.map(codeOf).find((found) => found !== undefined && found in remedies);
	const isLayout = chain.some((link) => link instanceof Error && link.name === "LayoutError");
	const remedy = isLayout
		? "The layout, or a part that it includes, is faulty. Correct it and save; the site is as it was."
		: ((code && remedies[code]) ??
			"This is a fault in Brygga. Run again with BRYGGA_DEBUG=1 for details, and report them.");
	const stack = detailed && error instanceof Error ? `\n${error.stack ?? ""}\n` : "";
	return `${what}: ${[...new Set(messages)].join("\n  because: ")}\n${remedy}\n${stack}`;
}

function causes(error: unknown): unknown[] {
	const chain: unknown[] = [];
	for (
		let link = error;
		link !== undefined && chain.length < 8;
		link = link instanceof Error ? link.cause : undefined
	) {
		chain.push(link);
	}
	return chain;
}

function codeOf(error: unknown): string | undefined {
	return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
