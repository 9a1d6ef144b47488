import type { Environment, Nunjucks, TemplateNode } from "nunjucks";
import { unclosedTag } from "./unclosed-tag.ts";

/** A place in a template, 1-based. */
export interface TemplatePlace {
	readonly line: number;
	readonly column: number;
}

/** What Nunjucks refuses of a template, whatever it is rendered with. */
export interface TemplateFault extends TemplatePlace {
	readonly message: string;
	readonly hint?: string;
	/** What Nunjucks itself says, by which an error is recognised as this fault. */
	readonly said: string;
}

/** What a template names: a filter or shortcode that it calls, a text that it writes, a variable that it asks for. */
export interface Named {
	readonly kind: "filter" | "shortcode" | "text" | "variable";
	readonly name: string;
}

/** What can be told of a template without rendering it. */
export interface ParsedTemplate {
	readonly faults: readonly TemplateFault[];
	/** The files of other templates that it names, as the loader has them. */
	readonly uses: readonly string[];
	/** Where another template is named, the first time. */
	readonly usedAt: (file: string) => TemplatePlace | undefined;
	/** Where something is named, the first time. */
	readonly find: (named: Named) => TemplatePlace | undefined;
	/** Whether it writes something out at a place. */
	readonly writes: (place: TemplatePlace) => boolean;
}

/** What templates are read with: the Nunjucks that renders them, with the filters and tags that they may use. */
export interface TemplateReader {
	readonly nunjucks: Nunjucks;
	readonly environment: Environment;
}

/** Front matter, which Nunjucks isn't given. */
const frontMatter = /^---[^\n]*\n(?:[\s\S]*?\n)?---[ \t]*\r?(?:\n|$)/;

/** A template in what Nunjucks is given of it and the number of lines above that. */
export function withoutFrontMatter(text: string): { readonly body: string; readonly linesAbove: number } {
	const [above = ""] = frontMatter.exec(text) ?? [];
	return { body: text.slice(above.length), linesAbove: above.split("\n").length - 1 };
}

/**
 * Reads a template, and looks for what would keep it from being rendered: its syntax, and filters and templates that aren't there.
 *
 * @param text The template, without front matter.
 * @param reader See {@link TemplateReader}.
 */
export function parseTemplate(text: string, { nunjucks, environment }: TemplateReader): ParsedTemplate {
	const { nodes, parser } = nunjucks;
	let root: TemplateNode;
	try {
		root = parser.parse(text, environment.extensionsList, environment.opts);
	} catch (error) {
		return {
			faults: [syntaxFault(error, text)],
			uses: [],
			usedAt: () => undefined,
			find: () => undefined,
			writes: () => false,
		};
	}
	const all = nodesOf(root, nodes);
	const faults: TemplateFault[] = [];
	const uses = new Map<string, TemplatePlace>();
	for (const node of all) {
		if (node instanceof nodes.Filter) {
			const { value: name } = node.name;
			const found = attempt(() => environment.getFilter(name));
			if (!found.ok) faults.push({ ...placeOf(node), said: found.said, ...missingFilter(name) });
		}
		const name = templateNamed(node, nodes);
		if (name === undefined) continue;
		const found = attempt(() => environment.getTemplate(name, false).path);
		if (found.ok) {
			if (!uses.has(found.value)) uses.set(found.value, placeOf(node));
		} else if (!(node instanceof nodes.Include && node.ignoreMissing === true))
			faults.push({ ...placeOf(node), said: found.said, ...missingTemplate(name) });
	}
	return {
		faults,
		uses: [...uses.keys()],
		usedAt: (file) => uses.get(file),
		find: (named) => {
			const node = all.find((candidate) => isNamed(candidate, { named, nodes }));
			return node && placeOf(node instanceof nodes.CallExtension ? node.args : node);
		},
		writes: ({ line, column }) =>
			all.some(
				(node) => node instanceof nodes.Output && node.lineno + 1 === line && node.colno + 1 === column,
			),
	};
}

function isNamed(
	node: TemplateNode,
	{ named: { kind, name }, nodes }: { readonly named: Named; readonly nodes: Nunjucks["nodes"] },
): boolean {
	switch (kind) {
		case "filter":
			return node instanceof nodes.Filter && node.name.value === name;
		case "shortcode":
			return node instanceof nodes.CallExtension && node.extName === name;
		case "text":
			return node instanceof nodes.Literal && node.value === name;
		case "variable":
			return node instanceof nodes.Symbol && node.value === name;
	}
}

function missingFilter(name: string): Pick<TemplateFault, "message" | "hint"> {
	return {
		message: `there is no filter “${name}”`,
		hint: `Correct its name, or add it to the site's configuration: config.addFilter("${name}", …).`,
	};
}

function missingTemplate(name: string): Pick<TemplateFault, "message" | "hint"> {
	return {
		message: `there is no template “${name}”`,
		hint: "Correct its name, or create it: templates are looked for in views/partials/, among the generator's own and in _includes/, or the folder that the configuration names instead.",
	};
}

/** A node and all that it holds, in the order in which they stand. */
function nodesOf(node: TemplateNode, nodes: Nunjucks["nodes"]): readonly TemplateNode[] {
	const inside: TemplateNode[] = [];
	const visit = (value: unknown): void => {
		if (Array.isArray(value)) value.forEach(visit);
		else if (value instanceof nodes.Node) inside.push(...nodesOf(value, nodes));
	};
	node.iterFields(visit);
	return [node, ...inside];
}

/** The template that a node includes, extends or imports, where its name is written out. */
function templateNamed(node: TemplateNode, nodes: Nunjucks["nodes"]): string | undefined {
	const names = [nodes.Include, nodes.Extends, nodes.Import, nodes.FromImport];
	if (!names.some((kind) => node instanceof kind) || !("template" in node)) return undefined;
	const { template } = node;
	return template instanceof nodes.Literal && typeof template.value === "string" ? template.value : undefined;
}

function placeOf({ lineno, colno }: TemplateNode): TemplatePlace {
	return { line: lineno + 1, column: colno + 1 };
}

/** What Nunjucks gives, or says when it has none. */
function attempt<Value>(
	ask: () => Value,
): { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly said: string } {
	try {
		return { ok: true, value: ask() };
	} catch (error) {
		return { ok: false, said: error instanceof Error ? error.message : String(error) };
	}
}

/** Nunjucks knows the place of what it doesn't expect, not of what it waits for when the file ends. */
function syntaxFault(error: unknown, text: string): TemplateFault {
	const said = error instanceof Error ? error.message : String(error);
	if (error instanceof Error && "lineno" in error && typeof error.lineno === "number") {
		const column = "colno" in error && typeof error.colno === "number" ? error.colno : 1;
		return { line: error.lineno, column, said, message: said };
	}
	const { tag, index } = unclosedTag(text);
	const before = text.slice(0, index).split("\n");
	return {
		line: before.length,
		column: (before.at(-1)?.length ?? 0) + 1,
		said,
		message: tag === undefined ? `the file ends too early (${said})` : `“${tag}” isn't closed`,
	};
}
