import type { ForeignSite, SiteLayout } from "./foreign-site.ts";
import type { Loss } from "./loss.ts";
import { isPage } from "./page-key.ts";

/** Pages that are programs or templates: they can't be converted. */
export function leftPrograms({ files }: ForeignSite, { pages }: SiteLayout): Loss[] {
	const taken = new Set(pages.map(({ file }) => file));
	return [...files]
		.filter(
			(file) =>
				!taken.has(file) &&
				!isPage(file) &&
				/(?:^|\/)(?:content|pages|docs)\/.*\.(?:html?|astro|[jt]sx|vue|svelte|mdoc)$|^[\w/-]+\.html$/.test(
					file,
				),
		)
		.filter((file) => !/^(?:_|node_modules\/|static\/|public\/|layouts\/|themes\/)/.test(file))
		.map((file): Loss => ({ kind: "program", file }));
}
