import type { SourceLine } from "./source-lines.ts";
import type { TextContext } from "./text-context.ts";

/** The kinds of alerts that GitHub's Markdown knows, by what other generators call them. */
const alertTypes: Readonly<Record<string, string>> = {
	note: "NOTE",
	info: "NOTE",
	secondary: "NOTE",
	primary: "NOTE",
	default: "NOTE",
	seealso: "NOTE",
	tip: "TIP",
	hint: "TIP",
	success: "TIP",
	important: "IMPORTANT",
	warning: "WARNING",
	warn: "WARNING",
	caution: "CAUTION",
	danger: "CAUTION",
	error: "CAUTION",
	bug: "CAUTION",
};

/** The type of an alert that another generator calls so; absent for what isn't one. */
export function alertType(name: string): string | undefined {
	const lower = name.toLowerCase();
	return Object.hasOwn(alertTypes, lower) ? alertTypes[lower] : undefined;
}

/** Containers whose marks only arrange what they hold. */
const arranging = new Set(["code-group", "tabs", "raw", "v-pre", "details", "steps", "div", "columns"]);

const open = /^([ \t]*(?:>[ \t]?)*)(:{3,})[ \t]*([A-Za-z][\w-]*)[ \t]*(?:\[((?:[^\]\\]|\\.)*)\])?[ \t]*(.*)$/;
const close = /^[ \t]*(?:>[ \t]?)*(:{3,})[ \t]*$/;

interface Container {
	readonly marks: string;
	/** What stands before its lines, in place of their indentation; empty when they stay as they are. */
	readonly quote: boolean;
	readonly indent: string;
}

/**
 * Turns boxes between `:::` into quotations that begin with `[!NOTE]`, `[!TIP]` … Other containers are taken away, what they hold stays.
 */
export function convertContainers(lines: readonly SourceLine[], { lose }: TextContext): SourceLine[] {
	const containers: Container[] = [];
	const quoted = ({ text, ...rest }: SourceLine): SourceLine => {
		const around = containers.filter(({ quote }) => quote);
		const [outer] = around;
		if (!outer) return { text, ...rest };
		const inner = text.startsWith(outer.indent) ? text.slice(outer.indent.length) : text.trimStart();
		return { text: `${outer.indent}${"> ".repeat(around.length)}${inner}`.trimEnd(), ...rest };
	};
	const result: SourceLine[] = [];
	const isBlank = (line: SourceLine | undefined): boolean => line !== undefined && /^[\s>]*$/.test(line.text);
	for (const source of lines) {
		const { text, line, isCode } = source;
		const add = (...texts: readonly string[]): void => {
			for (const added of texts) result.push(quoted({ text: added, line, isCode: false }));
		};
		const started = isCode ? null : open.exec(text);
		const ended = isCode ? null : close.exec(text);
		if (started) {
			const [, indent = "", marks = "", name = "", label, rest = ""] = started;
			const title = (label ?? rest.replace(/\{[^{}]*\}\s*$/, "")).trim();
			const type = alertType(name);
			const heading = title === "" ? [] : [`${indent}**${title}**`, ""];
			if (type) {
				add("");
				containers.push({ marks, quote: true, indent });
				add(`${indent}[!${type}]`, ...heading);
			} else {
				if (!arranging.has(name)) lose("component", { line, text });
				containers.push({ marks, quote: false, indent });
				add("", ...heading);
			}
		} else if (ended && containers.length > 0) {
			const closed = containers.pop();
			if (closed?.quote && isBlank(result.at(-1))) result.pop();
			add("");
		} else if (containers.length === 0 || !isBlank(source) || !isBlank(result.at(-1)))
			result.push(quoted(source));
	}
	return result;
}
