const tooManyProcesses =
	"The system allows no more processes or threads. Raise the limit (ulimit -u; in a container, its limit of processes) and try again.";
const tooManyFiles = "Too many files are open. Raise the limit (ulimit -n) and try again.";
const tooLittleMemory = "The machine has too little memory. Free some, or use a larger one, and try again.";
const notPermitted =
	"The operation isn't permitted. Check who owns the file or folder named above, and its permissions.";
const fileInTheWay = "A file stands where a folder is expected. Check the path named above.";
const folderInTheWay = "A folder stands where a file is expected. Check the path named above.";
const diskFails = "The disk, or the network that it is reached over, fails. Check it, and try again.";

/** What a person is told about the failures of the machine, by error code (POSIX, Node). */
const remedies: Readonly<Record<string, string>> = {
	ENOSPC: "The disk is full. Free some space and try again.",
	EDQUOT: "Your share of the disk is used up. Free some space, or have the quota raised, and try again.",
	EFBIG: "The file is larger than is allowed here. Raise the limit (ulimit -f) and try again.",
	EACCES: notPermitted,
	EPERM: notPermitted,
	EROFS: "The file system is read-only. Choose another folder with --output, or another site with --root.",
	EMFILE: tooManyFiles,
	ENFILE: tooManyFiles,
	EAGAIN: tooManyProcesses,
	ERR_WORKER_INIT_FAILED: tooManyProcesses,
	ENOMEM: tooLittleMemory,
	ERR_WORKER_OUT_OF_MEMORY: tooLittleMemory,
	EEXIST: fileInTheWay,
	ENOTDIR: fileInTheWay,
	EISDIR: folderInTheWay,
	ENAMETOOLONG: "A name is longer than the file system allows. Shorten the path named above.",
	ENOENT:
		"It was there when brygga looked. Find out what removes it meanwhile, such as another program or the site's own code, and run again.",
	EIO: diskFails,
	ESTALE: diskFails,
	ETIMEDOUT: diskFails,
	EADDRINUSE: "Another program uses the port. Choose another with --port.",
	EADDRNOTAVAIL: "The machine has no such address. Choose another with --host.",
	ENOTFOUND: "There is no host of that name. Choose another with --host.",
};

/** For other codes of the system's. */
const systemRefused = "The operating system refused this. Check the path named above, and try again.";

/**
 * An internal error in words: the messages along its causes, and what to do. No stack trace, unless it is asked for.
 *
 * @param error What was thrown.
 * @param options `what` came of it; that the program stopped, when absent. `afterChange` says what to do where a file changed meanwhile.
 */
export function describeFailure(
	error: unknown,
	{
		detailed,
		what = "brygga stopped",
		afterChange = "Run again.",
	}: { readonly detailed: boolean; readonly what?: string; readonly afterChange?: string },
): string {
	const chain = causes(error);
	const messages = chain.map((link) => (link instanceof Error ? link.message : String(link)));
	const remedy = chain.some((link) => link instanceof Error && link.name === "ChangedFileError")
		? afterChange
		: remedyFor(chain);
	const stack = detailed && error instanceof Error ? `\n${error.stack ?? ""}\n` : "";
	return `${what}: ${[...new Set(messages)].join("\n  because: ")}\n${remedy}\n${stack}`;
}

/** How a failure is told by `serve`, which goes on. */
export const duringPreview = {
	detailed: false,
	what: "Not built",
	afterChange: "It is read again at once.",
} as const;

function remedyFor(chain: readonly unknown[]): string {
	const names = chain.map((link) => (link instanceof Error ? link.name : ""));
	const code = chain.map(codeOf).find((found) => found !== undefined && Object.hasOwn(remedies, found));
	if (code !== undefined) return remedies[code] ?? systemRefused;
	if (names.includes("ProgramStoppedError"))
		return "The machine may have too little memory for it, or allow too few processes (ulimit -u). Raise the limit and try again.";
	if (chain.some((link) => link instanceof Error && "syscall" in link)) return systemRefused;
	return "This is a fault in Brygga. Run again with BRYGGA_DEBUG=1 for details, and report them.";
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
