import type { Page } from "./page.ts";
import type { SiteModel } from "./site-model.ts";

/** The page with the accessibility statement in a language; `undefined` where there is none. */
export function accessibilityPage({ pages }: Pick<SiteModel, "pages">, tag: string): Page | undefined {
	return [...(pages.get(tag)?.values() ?? [])].find(({ base }) => base === "accessibility-statement");
}
