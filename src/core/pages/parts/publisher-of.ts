import type { TextValue } from "../../fields/field-value.ts";
import { kindNamed } from "../../kinds/kind.ts";
import type { Page } from "../../model/page.ts";
import type { SiteModel } from "../../model/site-model.ts";

/** A name, with the tag of the language that it is in. */
export type NamedText = Pick<TextValue, "text" | "language">;

/** Those whom a page's fields name as one of schema.org's properties, such as `publisher`. */
export function namedAs(property: string, { kind, fields }: Page, { settings }: SiteModel): NamedText[] {
	const named: NamedText[] = [];
	for (const { name, schemaOrg } of kindNamed(settings, kind).fields) {
		const value = schemaOrg === property ? fields[name] : undefined;
		if (!value) continue;
		for (const item of value.type === "list" ? value.items : [value])
			if (item.type === "text") named.push(item);
	}
	return named;
}
