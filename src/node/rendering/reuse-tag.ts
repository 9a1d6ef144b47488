/** What {@link reuseTag} needs of Nunjucks, which ships no types. */
export interface NunjucksParts {
	readonly runtime: { readonly SafeString: new (html: string) => object };
}

/** A tag of Nunjucks: turns what stands in a template into a call of one of its methods. */
export interface NunjucksTag {
	readonly tags: readonly string[];
	readonly parse: (parser: NunjucksParser, nodes: NunjucksNodes) => unknown;
}

interface NunjucksParser {
	nextToken(): { readonly value: string; readonly lineno: number; readonly colno: number };
	parseSignature(tolerant: null, noParentheses: boolean): { addChild(child: unknown): void };
	advanceAfterBlockEnd(name?: string): void;
	parseUntilBlocks(...names: readonly string[]): unknown;
}

interface NunjucksNodes {
	readonly Literal: new (line: number, column: number, value: number) => unknown;
	readonly CallExtension: new (
		tag: unknown,
		method: string,
		values: unknown,
		bodies: readonly unknown[],
	) => unknown;
}

/** Blocks that are kept before all are forgotten: enough for the cards of ten thousand pages. Each is less than a kilobyte. */
const mostKept = 40_000;

/**
 * Makes the tag `{% reuse a, b %} … {% endreuse %}`: the block is rendered once for the same values and used again after that. Values are
 * the same when they are the same object or the same primitive, so the block must show nothing else. Menus, footers and cards are
 * most of a page, and the views of a site have each of them once.
 */
export function reuseTag({
	runtime,
}: NunjucksParts): NunjucksTag & { readonly run: (...values: readonly unknown[]) => unknown } {
	let places = 0;
	let objects = 0;
	const numbers = new WeakMap<object, number>();
	const kept = new Map<string, object>();
	const nameOf = (value: unknown): string => {
		if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
		const number = numbers.get(value) ?? objects++;
		numbers.set(value, number);
		return `#${number}`;
	};
	return {
		tags: ["reuse"],
		parse(parser, nodes) {
			const { value, lineno, colno } = parser.nextToken();
			const values = parser.parseSignature(null, true);
			parser.advanceAfterBlockEnd(value);
			const body = parser.parseUntilBlocks("endreuse");
			parser.advanceAfterBlockEnd();
			values.addChild(new nodes.Literal(lineno, colno, places++));
			return new nodes.CallExtension(this, "run", values, [body]);
		},
		run: (...[, ...values]) => {
			const body = values.pop() as () => string;
			const name = values.map(nameOf).join("\n");
			const known = kept.get(name);
			if (known) return known;
			const html = body();
			// V8 keeps a text that was put together as its parts, several times as large, until somebody looks for something in it.
			html.indexOf("\0");
			const rendered = new runtime.SafeString(html);
			if (kept.size >= mostKept) kept.clear();
			kept.set(name, rendered);
			return rendered;
		},
	};
}
