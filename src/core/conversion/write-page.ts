import { stringify } from "yaml";
import { slugify } from "../urls/slug.ts";
import type { ConvertedPage } from "./converted-page.ts";
import { nameOf } from "./new-keys.ts";
import { joinLines } from "./text/source-lines.ts";

/** What a page is in the new site. */
export type WrittenRole =
	| { readonly kind: "original" }
	/** An original in a language of translations. */
	| { readonly kind: "alone" }
	| { readonly kind: "translation"; readonly pin: string };

/** A page as a file. A translation has its original's last part of the address, as most generators do. */
export function writePage(page: ConvertedPage, { role }: { readonly role: WrittenRole }): string {
	const { key, title, fields, lines } = page;
	const { shortTitle, description, date, updated, noindex, redirectFrom, extra } = fields;
	const isTranslation = role.kind === "translation";
	const slug =
		page.slug ??
		fields.slug ??
		(role.kind !== "original" && key !== "index" ? slugify(nameOf(key)) : undefined);
	const data: Record<string, unknown> = {
		title,
		...(shortTitle === undefined ? {} : { shortTitle }),
		...(description === undefined ? {} : { description }),
		...(slug === undefined ? {} : { slug }),
		...(isTranslation ? {} : { date, updated, noindex }),
		...(redirectFrom.length === 0 ? {} : { redirectFrom }),
		...(role.kind === "alone" ? { original: true } : {}),
		...extra,
		...(isTranslation ? { translation: { pin: role.pin, state: "in-review" } } : {}),
	};
	const present = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
	const text = joinLines(lines);
	return `---\n${stringify(present, { lineWidth: 0, schema: "core" })}---\n${text.trim() === "" ? "" : `\n${text}`}`;
}
