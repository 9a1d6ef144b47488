import { type Field, field, identityOf, imageMembers, isTranslated, type Wording } from "../fields/field.ts";
import type { FieldDeclaration } from "./kind-schema.ts";

/** A field of the table from its declaration. */
export function declaredField(name: string, declaration: FieldDeclaration): Field {
	const declared = typeof declaration === "string" ? { type: declaration } : declaration;
	const {
		type,
		required = false,
		translated,
		of,
		taxonomy,
		many = false,
		search = false,
		schemaOrg,
		description,
		instead = [],
	} = declared;
	const wording = wordingOf(translated);
	const own = { name, type, required, translated: wording, many, search, instead };
	const extra = {
		...(taxonomy === undefined ? {} : { taxonomy }),
		...(schemaOrg === undefined ? {} : { schemaOrg }),
		...(description === undefined ? {} : { description }),
	};
	if (type === "image") return field({ ...own, translated: "no", ...extra, of: imageMembers });
	if (type === "group") return field({ ...own, translated: "no", ...extra, of: members(of) });
	if (type === "list") return field({ ...own, translated: "no", ...extra, of: [itemOf(of, wording)] });
	return field({ ...own, ...extra });
}

function wordingOf(translated: boolean | "optional" | undefined): Wording {
	if (translated === "optional") return "optional";
	return translated ? "yes" : "no";
}

type Of = Exclude<FieldDeclaration, string>["of"];

function members(of: Of): Field[] {
	return typeof of === "object"
		? Object.entries(of).map(([name, member]) => declaredField(name, member))
		: [];
}

/** What the items of a list are. Those that are found by a text must have it. */
function itemOf(of: Of, translated: Wording): Field {
	if (typeof of !== "object") return declaredItem({ type: of ?? "text", translated });
	const item = declaredItem({ type: "group", of: members(of) });
	const identity = identityOf(item);
	if (!identity || !isTranslated(item)) return item;
	return {
		...item,
		of: item.of.map((member) => (member === identity ? { ...member, required: true } : member)),
	};
}

function declaredItem(declared: Pick<Field, "type"> & Partial<Field>): Field {
	const item = field({ name: "", ...declared });
	return item.type === "image" ? { ...item, translated: "no", of: imageMembers } : item;
}
