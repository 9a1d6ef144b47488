import { readForeignPage } from "./foreign-front-matter.ts";
import type { ForeignSite, PlacedPage } from "./foreign-site.ts";
import type { GeneratorKind } from "./generator-kind.ts";
import { text } from "./plain-data.ts";

/**
 * The fields by which pages of other names say that they are the same page in another language.
 *
 * @see https://gohugo.io/content-management/multilingual/#bypassing-default-linking
 * @see https://github.com/untra/polyglot
 */
export const pairingFields: Readonly<Partial<Record<GeneratorKind, readonly string[]>>> = {
	hugo: ["translationKey"],
	jekyll: ["page_id", "ref"],
};

/** Gives translations the keys of the originals that have the same value in such a field. */
export function pairPages(
	pages: readonly PlacedPage[],
	{ site, source }: { readonly site: ForeignSite; readonly source: string },
): PlacedPage[] {
	const fields = pairingFields[site.kind] ?? [];
	const nameOf = ({ file }: PlacedPage): string | undefined => {
		const page = readForeignPage(site.texts.get(file) ?? "");
		const data = "fault" in page ? {} : page.data;
		return fields.map((field) => text(data[field])).find((name) => name !== undefined);
	};
	const originals = new Map<string, string>();
	const taken = new Set(pages.map(({ language, key }) => `${language}/${key}`));
	if (fields.length === 0) return [...pages];
	for (const page of pages) {
		const name = page.language === source ? nameOf(page) : undefined;
		if (name !== undefined && !originals.has(name)) originals.set(name, page.key);
	}
	return pages.map((page) => {
		const name = page.language === source || originals.size === 0 ? undefined : nameOf(page);
		const key = name === undefined ? undefined : originals.get(name);
		if (key === undefined || taken.has(`${page.language}/${key}`)) return page;
		taken.add(`${page.language}/${key}`);
		return { ...page, key };
	});
}
