import type { Field } from "../../fields/field.ts";
import type { FieldValue } from "../../fields/field-value.ts";
import { valueKeys } from "../../fields/value-keys.ts";
import { kindNamed } from "../../kinds/kind.ts";
import { baseName } from "../../urls/key-parts.ts";
import type { PageContext } from "../parts/view-context.ts";

export interface SearchedView {
	/** Texts of fields. */
	readonly texts: readonly string[];
	/** What results are narrowed by: values that are the same in every language, those of `FilterOptionView`, by name of the filter. */
	readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** What the search knows of a page besides its text; `undefined` for pages of kinds that aren't searched. */
export function searchedView({ page, model }: PageContext): SearchedView | undefined {
	const { settings } = model;
	const kind = kindNamed(settings, page.kind);
	if (!kind.search || page.noindex) return undefined;
	const filters: Record<string, string[]> = {};
	for (const { name, filter } of settings.taxonomies) {
		if (filter === undefined) continue;
		const named = valueKeys(page.fields).filter(({ taxonomy }) => taxonomy === name);
		const values = named.map(({ key }) => baseName(key));
		if (values.length > 0) filters[filter] = [...new Set(values)];
	}
	if (page.date) filters["year"] = [String(page.date.year)];
	return { texts: searchedTexts(kind.fields, page.fields), filters };
}

function searchedTexts(fields: readonly Field[], values: Readonly<Record<string, FieldValue>>): string[] {
	return fields.flatMap((field) => {
		const value = values[field.name];
		return value ? textsIn(value, { field, isSearched: field.search }) : [];
	});
}

function textsIn(
	value: FieldValue,
	{ field, isSearched }: { readonly field: Field; readonly isSearched: boolean },
): string[] {
	switch (value.type) {
		case "text":
		case "markdown":
			return isSearched ? [value.text] : [];
		case "list": {
			const [item = field] = field.of;
			return value.items.flatMap((one) => textsIn(one, { field: item, isSearched }));
		}
		case "image":
			return searchedTexts(field.of, value.members);
		case "group":
			return searchedTexts(
				field.of.map((member) => ({ ...member, search: member.search || isSearched })),
				value.members,
			);
		default:
			return [];
	}
}
