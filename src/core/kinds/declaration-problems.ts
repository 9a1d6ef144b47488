import type { Field } from "../fields/field.ts";
import type { Problem } from "../problems/problem.ts";
import { suggest } from "../problems/suggest.ts";
import type { Declarations, Kind } from "./kind.ts";
import type { KindDeclarations, TaxonomyDeclarations } from "./kind-schema.ts";
import { reservedFields } from "./reserved-fields.ts";

/** Where declarations stand. */
interface Place {
	readonly taxonomies: TaxonomyDeclarations;
	readonly kinds: KindDeclarations;
	readonly file: string;
	readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * What is wrong with declarations taken together.
 *
 * @returns Problems `settings/taxonomies-clash`, `/kinds-clash`, `/fields-clash`, `/reserved-field`, `/unknown-taxonomy`, `/unknown-field`.
 */
export function declarationProblems(declarations: Declarations, place: Place): Problem[] {
	return [
		...sameFolders(declarations, place),
		...reservedNames(place),
		...unknownTaxonomies(declarations, place),
		...sameMatches(declarations, place),
		...sameNames(declarations, place),
		...unknownFacts(declarations, place),
	];
}

function problem(
	{ file, lineOf }: Place,
	path: readonly PropertyKey[],
	rest: Pick<Problem, "code" | "message" | "hint"> & Partial<Problem>,
): Problem {
	return { severity: "error", file, line: lineOf(path), ...rest };
}

function sameFolders({ taxonomies }: Declarations, place: Place): Problem[] {
	return taxonomies.flatMap(({ name, folder }, index) => {
		const other = taxonomies.slice(0, index).find((one) => one.folder === folder);
		if (!other) return [];
		return [
			problem(place, ["taxonomies", name, "folder"], {
				code: "settings/taxonomies-clash",
				message: `The folder “${folder}” is already that of the taxonomy “${other.name}”.`,
				hint: "Give each taxonomy a folder of its own.",
				actual: folder,
			}),
		];
	});
}

function reservedNames(place: Place): Problem[] {
	const reserved = (path: readonly string[]): Problem[] => {
		const name = path.at(-1) ?? "";
		if (!reservedFields.has(name)) return [];
		return [
			problem(place, path, {
				code: "settings/reserved-field",
				message: `“${name}” is a field that pages have anyway.`,
				hint: "Choose another name.",
				actual: name,
			}),
		];
	};
	return [
		...Object.keys(place.taxonomies).flatMap((name) => reserved(["taxonomies", name])),
		...Object.entries(place.kinds).flatMap(([kind, { fields = {} }]) =>
			Object.keys(fields).flatMap((name) => reserved(["kinds", kind, "fields", name])),
		),
	];
}

function unknownTaxonomies({ taxonomies, kinds }: Declarations, place: Place): Problem[] {
	const names = taxonomies.map(({ name }) => name);
	const unknown = (name: string | undefined, path: readonly string[]): Problem[] => {
		if (name !== undefined && names.includes(name)) return [];
		const meant = name === undefined ? undefined : suggest(name, names);
		const others = names.length === 0 ? "" : `, or use one of: ${names.join(", ")}`;
		return [
			problem(place, path, {
				code: "settings/unknown-taxonomy",
				message:
					name === undefined
						? "It isn't said of which taxonomy the terms are."
						: `There is no taxonomy “${name}”.`,
				hint: meant
					? `Did you mean “${meant}”?`
					: name === undefined
						? `Add “taxonomy: …”${others}.`
						: `Declare it under “taxonomies”${others}.`,
				...(name === undefined ? {} : { actual: name }),
			}),
		];
	};
	return kinds.flatMap(({ name: kind, match, fields }) => {
		if (!place.kinds[kind]) return [];
		const own = fields.filter(({ name }) => place.kinds[kind]?.fields?.[name] !== undefined);
		return [
			...(match?.taxonomy === undefined ? [] : unknown(match.taxonomy, ["kinds", kind, "match", "taxonomy"])),
			...own.flatMap((one) =>
				termsIn(one).flatMap(({ taxonomy }) => unknown(taxonomy, ["kinds", kind, "fields", one.name])),
			),
		];
	});
}

function termsIn(field: Field): Field[] {
	return field.type === "terms" ? [field] : field.of.flatMap(termsIn);
}

/** Two kinds of which none could be told to be a page's. */
function sameMatches({ kinds, taxonomies }: Declarations, place: Place): Problem[] {
	const claims = kinds.filter(({ name, match }) => match && place.kinds[name]?.match);
	const folderOf = ({ match }: Kind): string | undefined =>
		match?.folder ?? taxonomies.find(({ name }) => name === match?.taxonomy)?.folder;
	return claims.flatMap((kind, index) => {
		const other = claims
			.slice(0, index)
			.find(
				(one) =>
					folderOf(one) === folderOf(kind) &&
					one.match?.dated === kind.match?.dated &&
					(one.base === "section") === (kind.base === "section"),
			);
		if (!other) return [];
		return [
			problem(place, ["kinds", kind.name, "match"], {
				code: "settings/kinds-clash",
				message: `The kinds “${other.name}” and “${kind.name}” claim the same pages.`,
				hint: "Give one of them another folder, or leave its “match” out and write “kind: …” in its pages.",
				actual: kind.name,
			}),
		];
	});
}

/** One name with two meanings would need two labels, and two rules for one line of front matter. */
function sameNames({ kinds, taxonomies }: Declarations, place: Place): Problem[] {
	const first = new Map<string, { readonly kind: string; readonly field: Field }>();
	return kinds.flatMap(({ name: kind, fields }) =>
		fields.flatMap((field) => {
			const before = first.get(field.name);
			first.set(field.name, before ?? { kind, field });
			const taxonomy = taxonomies.find(({ name }) => name === field.name);
			const isTwice = taxonomy || (before && !isSame(before.field, field));
			if (!isTwice || place.kinds[kind]?.fields?.[field.name] === undefined) return [];
			return [
				problem(place, ["kinds", kind, "fields", field.name], {
					code: "settings/fields-clash",
					message: taxonomy
						? `“${field.name}” is a taxonomy, in which pages name its terms anyway.`
						: `The field “${field.name}” of “${kind}” is declared otherwise than that of “${before?.kind}”.`,
					hint: taxonomy
						? "Remove the field, or choose another name."
						: "Choose another name for one of them.",
					actual: field.name,
				}),
			];
		}),
	);
}

/** Whether two declarations differ in nothing but whether the field is required. */
function isSame(a: Field, b: Field): boolean {
	return JSON.stringify({ ...a, required: false }) === JSON.stringify({ ...b, required: false });
}

function unknownFacts({ kinds }: Declarations, place: Place): Problem[] {
	return kinds.flatMap(({ name: kind, fields }) => {
		const names = ["date", "updated", ...fields.map(({ name }) => name)];
		return (place.kinds[kind]?.facts ?? []).flatMap((fact, index) => {
			if (names.includes(fact)) return [];
			const meant = suggest(fact, names);
			return [
				problem(place, ["kinds", kind, "facts", index], {
					code: "settings/unknown-field",
					message: `“${fact}” isn't a field of pages of the kind “${kind}”.`,
					hint: meant ? `Did you mean “${meant}”?` : `Declare it, or use one of: ${names.join(", ")}.`,
					actual: fact,
					...(meant ? { expected: meant } : {}),
				}),
			];
		});
	});
}
