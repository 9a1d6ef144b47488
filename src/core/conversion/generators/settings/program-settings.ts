/** What a configuration that is a program says in plain values: `astro.config.mjs`, `docusaurus.config.js`. It isn't run. */
export interface ProgramSettings {
	/** A text or word after `name:`. */
	readonly text: (name: string) => string | undefined;
	/** The texts of a list after `name:`. */
	readonly list: (name: string) => readonly string[];
	/** The source of an object after `name:`, or of the constant that it names. */
	readonly object: (name: string) => string | undefined;
	/** The same settings without what an object after `name:` holds. */
	readonly without: (name: string) => ProgramSettings;
	/** Whether a value is given to `name` at all. */
	readonly names: (name: string) => boolean;
}

/** Reads a program's values by their names, wherever they first stand. */
export function programSettings(source: string): ProgramSettings {
	const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
	const object = (name: string): string | undefined => {
		const [, other = name] =
			new RegExp(`\\b${name}["']?\\s*:\\s*([A-Za-z_$][\\w$]*)\\s*[,}\\n]`).exec(code) ?? [];
		const start = new RegExp(
			`\\b(?:${name}|${other.replaceAll("$", "\\$")})["']?\\s*(?::[^={\\n]*=|:|=)\\s*\\{`,
		).exec(code);
		return start ? inBraces(code, start.index + start[0].length - 1) : undefined;
	};
	return {
		text: (name) => {
			const [, , value, word] =
				new RegExp(`\\b${name}["']?\\s*[:=]\\s*(?:(["'\`])([^"'\`\\n]*)\\1|([\\w$]+))`).exec(code) ?? [];
			if (value !== undefined) return value;
			return word === undefined || word === name ? constant(code, word ?? name) : constant(code, word);
		},
		list: (name) => {
			const [, inside = ""] = new RegExp(`\\b${name}["']?\\s*[:=]\\s*\\[([^\\]]*)\\]`).exec(code) ?? [];
			return [...inside.matchAll(/["'`]([^"'`]+)["'`]/g)].map(([, item = ""]) => item);
		},
		object,
		without: (name) => programSettings(code.replace(object(name) ?? "", () => "")),
		names: (name) => new RegExp(`(?<![.\\w$])["']?${name}["']?\\s*(?:[:=]|,|\\}|$)`, "m").test(code),
	};
}

/** The text that a constant is, or falls back on: `const site = other || 'https://…'`. */
function constant(code: string, name: string): string | undefined {
	const [, expression = ""] =
		new RegExp(`\\b(?:const|let|var)\\s+${name}\\s*=\\s*([^;\\n]+)`).exec(code) ?? [];
	return [...expression.matchAll(/["'`]([^"'`]+)["'`]/g)].at(-1)?.[1];
}

function inBraces(code: string, open: number): string {
	let depth = 0;
	for (let at = open; at < code.length; at++) {
		if (code[at] === "{") depth++;
		else if (code[at] === "}" && --depth === 0) return code.slice(open + 1, at);
	}
	return code.slice(open + 1);
}

/** Reads the configuration of a generator that keeps it in programs, from the files whose paths match. */
export function programConfiguration(
	texts: ReadonlyMap<string, string>,
	path: RegExp,
): { readonly files: readonly string[]; readonly settings: ProgramSettings } {
	const found = [...texts].filter(([file]) => path.test(file));
	return {
		files: found.map(([file]) => file),
		settings: programSettings(found.map(([, text]) => text).join("\n")),
	};
}

/** The names of an object's own members, and the source of each value; what it takes from another is named `...other`. */
export function members(object: string): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const part of partsOf(object)) {
		const [whole, quoted, word] = /^(?:(["'][^"']+["'])|([\w$-]+))\s*:/.exec(part) ?? [];
		if (whole !== undefined) found.set(quoted?.slice(1, -1) ?? word ?? "", part.slice(whole.length).trim());
		else if (part !== "") found.set(part, part);
	}
	return found;
}

/** What commas divide, outside of brackets and texts. */
function partsOf(object: string): string[] {
	const parts: string[] = [];
	let start = 0;
	let depth = 0;
	for (const { 0: mark, index } of object.matchAll(
		/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|[([{}\]),]/g,
	)) {
		if (/^[([{]/.test(mark)) depth++;
		else if (/^[)\]}]/.test(mark)) depth--;
		else if (mark === "," && depth === 0) {
			parts.push(object.slice(start, index).trim());
			start = index + 1;
		}
	}
	return [...parts, object.slice(start).trim()];
}
