import { convertFields } from "./convert-fields.ts";
import type { ConvertedPage } from "./converted-page.ts";
import { readForeignPage } from "./foreign-front-matter.ts";
import type { ForeignSite, PlacedPage, SiteLayout } from "./foreign-site.ts";
import type { Loss } from "./loss.ts";
import { type NewKey, nameOf } from "./new-keys.ts";
import { convertText } from "./text/convert-text.ts";
import { lossesOf } from "./text/text-context.ts";

/** A page, or nothing where it is left out, with what is lost. */
export interface PageConversion {
	readonly page?: ConvertedPage;
	readonly losses: readonly Loss[];
}

/** Converts one page, but for the addresses in it. */
export function convertPage(
	placed: PlacedPage,
	{
		site,
		layout,
		newKey,
	}: { readonly site: ForeignSite; readonly layout: SiteLayout; readonly newKey: NewKey },
): PageConversion {
	const { file } = placed;
	const { losses, lose } = lossesOf(file);
	const source = site.texts.get(file) ?? "";
	const read = readForeignPage(source);
	if ("fault" in read) {
		const { line, message } = read.fault;
		lose("unreadable-page", { line, text: message });
		return { losses };
	}
	const context = { file, constants: layout.constants, lose };
	const fields = convertFields(read.data, { date: placed.date, context });
	if (fields.isDraft) return { losses: [{ kind: "draft", file }] };
	const {
		lines,
		ids,
		title: heading,
	} = convertText(
		{ body: read.body, lineOffset: read.lineOffset, title: fields.title, kind: site.kind },
		context,
	);
	// Hugo's old addresses are below their language's own.
	const [, code = ""] = /^\/([^/]+)\//.exec(placed.addresses[0] ?? "") ?? [];
	const isBelow = placed.language !== layout.source && layout.languages.has(code);
	const redirectFrom = fields.redirectFrom.map((address) =>
		isBelow && !address.startsWith(`/${code}/`) ? `/${code}${address}` : address,
	);
	const title = fields.title ?? heading ?? fields.shortTitle;
	if (title === undefined) lose("title-made", { text: nameOf(placed.key) });
	if (newKey.slug !== undefined) lose("address", { text: `${placed.addresses[0]} → …/${newKey.slug}/` });
	return {
		page: {
			placed,
			...newKey,
			fields: { ...fields, redirectFrom },
			title: title ?? madeTitle(nameOf(placed.key), layout),
			lines,
			ids,
			imports: importsOf(read.body),
		},
		losses,
	};
}

/** A title of a file's name: `getting-started` → `Getting started`. */
function madeTitle(name: string, layout: SiteLayout): string {
	if (name === "index" || name === "") return layout.title ?? "Start";
	const words = name
		.replace(/^\d{4}-\d{2}-\d{2}-/, "")
		.replace(/[-_]+/g, " ")
		.trim();
	return words === "" ? name : words.charAt(0).toUpperCase() + words.slice(1);
}

function importsOf(body: string): ReadonlyMap<string, string> {
	return new Map(
		[...body.matchAll(/^import\s+(\w+)\s+from\s+["']([^"'\n]+)["']/gm)].map(([, name = "", path = ""]) => [
			name,
			path,
		]),
	);
}
