/** The part of a Nunjucks frame, which holds the variables of a scope, that {@link quickenFrames} works on. */
interface Frame {
	readonly variables: Record<string, unknown>;
	set(name: string, value: unknown, resolveUp?: boolean): void;
}

/** What {@link quickenFrames} needs of Nunjucks, which ships no types. */
export interface NunjucksFrames {
	readonly runtime: { readonly Frame: { readonly prototype: Frame } };
}

/** A name taken apart at its dots. */
interface Path {
	readonly parents: readonly string[];
	readonly last: string;
}

const quickened = new WeakSet<Frame>();

/**
 * Has Nunjucks take each name apart once. By itself it splits the name at its dots whenever a variable is set, which is eight times
 * in each turn of a loop (`loop.index` …) and takes longer than anything else that it does for a page.
 */
export function quickenFrames({ runtime: { Frame } }: NunjucksFrames): void {
	const { prototype } = Frame;
	if (quickened.has(prototype)) return;
	quickened.add(prototype);
	const { set } = prototype;
	// The names are those that templates use: few, and always the same.
	const paths = new Map<string, Path>();
	prototype.set = function (name, value, resolveUp) {
		if (resolveUp) {
			set.call(this, name, value, resolveUp);
			return;
		}
		const path = paths.get(name) ?? pathOf(name);
		paths.set(name, path);
		let target = this.variables;
		for (const parent of path.parents) {
			target[parent] ||= {};
			target = target[parent] as Record<string, unknown>;
		}
		target[path.last] = value;
	};
}

function pathOf(name: string): Path {
	const parts = name.split(".");
	return { parents: parts.slice(0, -1), last: parts.at(-1) ?? name };
}
