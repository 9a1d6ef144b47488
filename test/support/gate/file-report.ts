/** What came of one test file, or of a process that ended before it could say. */
export interface FileReport {
	/** Path relative to the folder of tests, with `/`; of a process as a whole, the name of its group. */
	readonly file: string;
	readonly passed: number;
	readonly failed: number;
	/** What the tests' failures and the file's bad habits were, as text for people. */
	readonly problems: readonly string[];
	/** What the file wrote to standard output. */
	readonly output: string;
	readonly milliseconds: number;
}
