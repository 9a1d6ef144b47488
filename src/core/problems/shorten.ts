/** Characters of a text that a message has room for. */
const usualRoom = 60;

/** The beginning of a long text, on one line and with `…` at its end; a text that a message has room for as it is. */
export function shorten(text: string, room = usualRoom): string {
	const line = text.replace(/\s+/g, " ").trim();
	if (line.length <= room) return line;
	const cut = line.slice(0, room - 1);
	// Half of a character outside the BMP isn't one.
	return `${cut.replace(/[\ud800-\udbff]$/, "").trimEnd()}…`;
}
