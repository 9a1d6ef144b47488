/** The address by which one page's text refers to another: `../topics/harbour.md`. */
export function relativePath(fromKey: string, toKey: string): string {
	const from = fromKey.split("/").slice(0, -1);
	const to = toKey.split("/");
	while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
		from.shift();
		to.shift();
	}
	return `${"../".repeat(from.length)}${to.join("/")}.md`;
}
