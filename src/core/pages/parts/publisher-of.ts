import { kindNamed } from "../../kinds/kind.ts";
import type { Page } from "../../model/page.ts";
import type { SiteModel } from "../../model/site-model.ts";

/** Those whom a page's fields name as one of schema.org's properties, such as `publisher`. */
export function namedAs(property: string, { kind, fields }: Page, { settings }: SiteModel): string[] {
	const named: string[] = [];
	for (const { name, schemaOrg } of kindNamed(settings, kind).fields) {
		const value = schemaOrg === property ? fields[name] : undefined;
		if (!value) continue;
		for (const item of value.type === "list" ? value.items : [value])
			if (item.type === "text") named.push(item.text);
	}
	return named;
}
