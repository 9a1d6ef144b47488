/** A name as a shell takes it in a command that is copied: between quotation marks where a space or a sign would mean something else. */
export function shellWord(name: string): string {
	return /^[\p{L}\p{M}\p{N}_./@+,-]+$/u.test(name) ? name : quotedForShell(name);
}

/** A text that a POSIX shell takes as it is. */
export function quotedForShell(text: string): string {
	return `'${text.replaceAll("'", "'\\''")}'`;
}
