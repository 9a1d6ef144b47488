/** What came of one test file, or of a process that ended during it. */
export interface FileReport {
	/** Path relative to the folder of tests, with `/`. */
	readonly file: string;
	readonly passed: number;
	readonly failed: number;
	/** What the tests' failures and the file's bad habits were, as text for people. */
	readonly problems: readonly string[];
	/** What the file wrote to standard output. */
	readonly output: string;
	/** Kinds of resources (`Timeout`, `TCPSERVERWRAP`, …) of which more were open after the file than before. */
	readonly leftOpen: readonly string[];
	readonly milliseconds: number;
}
