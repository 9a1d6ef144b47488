/**
 * Names of the suites in a test file that have tests which never run, since no `.run()` comes after them. uvu counts
 * such tests nowhere.
 *
 * @param source The file's text.
 */
export function findUnrunSuites(source: string): string[] {
	const named = [...source.matchAll(/^\s*(?:export )?const (\w+) = suite\(/gm)].map(
		(match) => match[1] ?? "",
	);
	return ["test", ...named].filter((name) => {
		const registered = lastIndex(source, new RegExp(`^[ \\t]*${name}(?:\\.only)?\\(`, "gm"));
		return registered > lastIndex(source, new RegExp(`^[ \\t]*${name}\\.run\\(\\)`, "gm"));
	});
}

function lastIndex(source: string, pattern: RegExp): number {
	return [...source.matchAll(pattern)].at(-1)?.index ?? -1;
}
