/** What the program keeps for itself. */
interface Withheld {
	/** Writes to standard output. */
	readonly write: (text: string) => void;
	/** Ends the program. */
	readonly exit: () => never;
}

/**
 * Keeps a site's code from what is the program's: standard output, which is a command's result and is read by programs, and the end
 * of the process, which would come without a word. What that code writes goes to standard error; `process.exit` throws where it is called.
 */
export function withholdProgram(): Withheld {
	const write = process.stdout.write.bind(process.stdout);
	const exit = process.exit.bind(process);
	process.stdout.write = process.stderr.write.bind(process.stderr);
	process.exit = () => {
		throw new Error("process.exit would end brygga before its work is done. Throw an error instead.");
	};
	return { write: (text) => void write(text), exit: () => exit() };
}
