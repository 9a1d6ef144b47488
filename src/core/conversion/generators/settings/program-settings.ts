/** What a configuration that is a program says in plain values: `astro.config.mjs`, `docusaurus.config.js`. It isn't run. */
export interface ProgramSettings {
	/** A text or word after `name:`. */
	readonly text: (name: string) => string | undefined;
	/** The texts of a list after `name:`. */
	readonly list: (name: string) => readonly string[];
	/** The source of an object after `name:`, or of the constant that it names. */
	readonly object: (name: string) => string | undefined;
}

/** Reads a program's values by their names, wherever they first stand. */
export function programSettings(source: string): ProgramSettings {
	const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
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
		object: (name) => {
			const start = new RegExp(`\\b${name}["']?\\s*(?::|=)\\s*\\{`).exec(code);
			return start ? inBraces(code, start.index + start[0].length - 1) : undefined;
		},
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

/** The names of an object's own members, and the source of each. */
export function members(object: string): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	const member = /(?:^|[,{\n])\s*(?:["']([^"']+)["']|([\w$-]+))\s*:\s*\{/g;
	for (let match = member.exec(object); match; match = member.exec(object)) {
		const open = match.index + match[0].length - 1;
		const inside = inBraces(object, open);
		found.set(match[1] ?? match[2] ?? "", inside);
		member.lastIndex = open + inside.length + 2;
	}
	return found;
}
