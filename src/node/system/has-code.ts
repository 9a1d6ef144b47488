/** Whether an error is one of the system's with one of these codes (POSIX: `ENOENT` …). */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
	return (
		error instanceof Error && "code" in error && typeof error.code === "string" && codes.includes(error.code)
	);
}
