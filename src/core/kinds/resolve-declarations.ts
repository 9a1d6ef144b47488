import { type Field, field, isContacts } from "../fields/field.ts";
import type { Problem } from "../problems/problem.ts";
import { suggest } from "../problems/suggest.ts";
import { declarationProblems } from "./declaration-problems.ts";
import { declaredField } from "./declared-field.ts";
import { type Declarations, type Kind, type ShippedKind, shippedKinds, type Taxonomy } from "./kind.ts";
import type { KindDeclarations, TaxonomyDeclarations } from "./kind-schema.ts";
import { shippedDeclarations } from "./shipped.ts";

/** What a site has declared, as its settings say it. */
export interface Declared {
	readonly taxonomies: TaxonomyDeclarations;
	readonly kinds: KindDeclarations;
	/** The settings' file, and the 1-based line of a setting in it. */
	readonly file: string;
	readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * Puts the shipped kinds, a site's own and its taxonomies together.
 *
 * @returns The declarations, and problems `settings/unknown-kind`, `/circular-kind`, and those of {@link declarationProblems}. With problems
 * the declarations are as whole as can be.
 */
export function resolveDeclarations(declared: Declared): {
	readonly declarations: Declarations;
	readonly problems: readonly Problem[];
} {
	const taxonomies = Object.entries(declared.taxonomies).map(([name, one]) => taxonomyOf(name, one));
	const problems: Problem[] = [];
	const known: KindDeclarations = { ...shippedDeclarations };
	for (const [name, own] of Object.entries(declared.kinds)) known[name] = merged(known[name], own);
	const kinds = Object.keys(known).map((name) => {
		const { lineage, problem } = lineageOf(name, { known, ...declared });
		if (problem) problems.push(problem);
		return kindOf(name, { lineage, known, taxonomies });
	});
	// A site's own first: what it says of a page comes before what is shipped.
	const own = new Set(Object.keys(declared.kinds));
	const ordered = [
		...kinds.filter(({ name }) => own.has(name)),
		...kinds.filter(({ name }) => !own.has(name)),
	];
	const declarations = { kinds: ordered, taxonomies, fields: tableOf(ordered, taxonomies) };
	return { declarations, problems: [...problems, ...declarationProblems(declarations, declared)] };
}

type KindDeclaration = KindDeclarations[string];

/** A shipped kind with what a site says of it. */
function merged(shipped: KindDeclaration | undefined, own: KindDeclaration): KindDeclaration {
	if (!shipped) return own;
	const base = shipped.extends === undefined ? {} : { extends: shipped.extends };
	return { ...shipped, ...own, ...base, fields: { ...shipped.fields, ...own.fields } };
}

function taxonomyOf(
	name: string,
	{ folder, many, feed, filter, schemaOrg }: TaxonomyDeclarations[string],
): Taxonomy {
	return {
		name,
		folder,
		many,
		feed,
		...(filter === false ? {} : { filter: filter === true ? name : filter }),
		...(schemaOrg === undefined ? {} : { schemaOrg }),
	};
}

/** A kind's name, that of the kind that it extends, and so on. */
function lineageOf(
	name: string,
	{ known, kinds, file, lineOf }: Declared & { readonly known: KindDeclarations },
): { readonly lineage: string[]; readonly problem?: Problem } {
	const lineage: string[] = [];
	const passed = new Set<string>();
	for (let at: string | undefined = name; at !== undefined; ) {
		const above: string | undefined = known[at]?.extends ?? (at === "page" ? undefined : "page");
		if (!Object.hasOwn(known, at) || passed.has(at)) {
			const place = {
				severity: "error",
				file,
				line: lineOf(["kinds", name, "extends"]),
				actual: at,
			} as const;
			const isSaidHere = Object.hasOwn(known, at)
				? at === name && name === Object.keys(kinds).find((own) => passed.has(own))
				: lineage.at(-1) === name;
			return {
				lineage: withBase(lineage),
				...(isSaidHere
					? { problem: extendsProblem(at, { name, parent: lineage[1] ?? name, known, place }) }
					: {}),
			};
		}
		lineage.push(at);
		passed.add(at);
		at = above;
	}
	return { lineage };
}

function withBase(lineage: readonly string[]): string[] {
	return [...lineage.filter((name) => name !== "page"), "page"];
}

function extendsProblem(
	at: string,
	{
		name,
		parent,
		known,
		place,
	}: {
		readonly name: string;
		/** What it says that it extends. */
		readonly parent: string;
		readonly known: KindDeclarations;
		readonly place: Pick<Problem, "severity"> & Partial<Problem>;
	},
): Problem {
	const others = Object.keys(known).filter((other) => other !== name);
	if (Object.hasOwn(known, at)) {
		return {
			...place,
			code: "settings/circular-kind",
			message:
				parent === name
					? `The kind “${name}” extends itself.`
					: `The kind “${name}” extends “${parent}”, which comes back to “${name}”.`,
			hint: "Have one of them extend a shipped kind, such as “page”.",
		};
	}
	const meant = suggest(at, others);
	return {
		...place,
		code: "settings/unknown-kind",
		message: `The kind “${name}” extends “${at}”, which isn't a kind.`,
		hint: meant
			? `Did you mean “${meant}”?`
			: `Declare it under “kinds”, or use one of: ${others.join(", ")}.`,
		expected: others.join(" | "),
	};
}

function kindOf(
	name: string,
	{
		lineage,
		known,
		taxonomies,
	}: {
		readonly lineage: readonly string[];
		readonly known: KindDeclarations;
		readonly taxonomies: readonly Taxonomy[];
	},
): Kind {
	const chain = lineage.map((one) => known[one] ?? {});
	const first = <Key extends keyof KindDeclaration>(key: Key): KindDeclaration[Key] | undefined =>
		chain.find((one) => one[key] !== undefined)?.[key];
	const fields = new Map<string, Field>();
	for (const one of chain.toReversed())
		for (const [fieldName, declaration] of Object.entries(one.fields ?? {}))
			fields.set(fieldName, declaredField(fieldName, declaration));
	const terms = taxonomies.map(termsField).filter((one) => !fields.has(one.name));
	const match = known[name]?.match;
	const { folder, dated, taxonomy } = match ?? {};
	return {
		name,
		lineage,
		base: shippedKinds.find((shipped) => shipped === lineage.find(isShipped)) ?? "page",
		fields: [...terms, ...fields.values()],
		facts:
			first("facts") ??
			usualFacts([...fields.values()], { taxonomies, isDated: lineage.includes("article") }),
		order: first("order") ?? "title",
		feed: first("feed") ?? false,
		search: first("search") ?? true,
		cite: first("cite") ?? false,
		schemaOrg: first("schemaOrg") ?? "WebPage",
		navigation: first("navigation") ?? "none",
		...(match
			? {
					match: {
						...(folder === undefined ? {} : { folder }),
						...(dated === undefined ? {} : { dated }),
						...(taxonomy === undefined ? {} : { taxonomy }),
					},
				}
			: {}),
	};
}

function isShipped(name: string): name is ShippedKind {
	return shippedKinds.some((shipped) => shipped === name);
}

/** What the box of facts shows where a site doesn't say it: everything but pictures and contacts; dates where they matter. */
function usualFacts(
	fields: readonly Field[],
	{ taxonomies, isDated }: { readonly taxonomies: readonly Taxonomy[]; readonly isDated: boolean },
): string[] {
	const shown = fields.filter((one) => one.type !== "image" && !isContacts(one));
	return [
		...(isDated ? ["date", "updated"] : []),
		...taxonomies.map(({ name }) => name),
		...shown.map(({ name }) => name),
	];
}

/** The field in which pages name the terms of a taxonomy. */
function termsField({ name, folder, many, schemaOrg }: Taxonomy): Field {
	return field({
		name,
		type: "terms",
		taxonomy: name,
		many,
		description: `${many ? "Names of files" : "Name of a file"} in the folder ${folder}.`,
		...(schemaOrg === undefined ? {} : { schemaOrg }),
	});
}

/** Every field once, by name; that a name stands for one field only is checked. */
function tableOf(kinds: readonly Kind[], taxonomies: readonly Taxonomy[]): Field[] {
	const table = new Map(taxonomies.map((taxonomy) => [taxonomy.name, termsField(taxonomy)]));
	for (const { fields } of kinds)
		for (const one of fields) if (!table.has(one.name)) table.set(one.name, { ...one, required: false });
	return [...table.values()];
}
