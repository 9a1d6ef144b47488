import { kindNamed } from "../../kinds/kind.ts";
import type { Page } from "../../model/page.ts";
import type { SiteModel } from "../../model/site-model.ts";

/** Those whom a page's fields name as one of schema.org's properties, such as `publisher`. */
export function namedAs(property: string, { kind, fields }: Page, { settings }: SiteModel): string[] {
	return kindNamed(settings, kind).fields.flatMap(({ name, schemaOrg }) => {
		const value = schemaOrg === property ? fields[name] : undefined;
		const items = value?.type === "list" ? value.items : value ? [value] : [];
		return items.flatMap((item) => (item.type === "text" ? item.text : []));
	});
}
