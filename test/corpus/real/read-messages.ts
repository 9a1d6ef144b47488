/** Takes the texts out of JSON, or of a program that has a property a line, by their paths: `errors.title`. */
export function readMessages(text: string): ReadonlyMap<string, string> {
	const messages = new Map<string, string>();
	if (text.trimStart().startsWith("{")) addAll(JSON.parse(text), "", messages);
	else addProperties(text, messages);
	return messages;
}

function addAll(value: unknown, path: string, messages: Map<string, string>): void {
	if (typeof value === "string") messages.set(path, value);
	else if (typeof value === "object" && value !== null)
		for (const [key, inner] of Object.entries(value)) addAll(inner, `${path}.${key}`, messages);
}

const property = /^([ \t]*)(\w+):\s*(?:\{$|'((?:[^'\\\n]|\\.)*)',?$)/gm;

/** An indented property belongs to the last one that is less so. */
function addProperties(text: string, messages: Map<string, string>): void {
	let path: readonly { readonly indent: number; readonly key: string }[] = [];
	for (const [, spaces = "", key = "", value] of text.matchAll(property)) {
		const indent = spaces.length;
		path = [...path.filter((outer) => outer.indent < indent), { indent, key }];
		if (value !== undefined)
			messages.set(path.map((outer) => `.${outer.key}`).join(""), value.replace(/\\(.)/g, "$1"));
	}
}
