import type { Settings } from "../content/settings/settings.ts";
import type { Page } from "./page.ts";

/** The last part of the addresses at which translations stand beside their originals: `with-fi`; `undefined` on a site without such pages. */
export function sideBySideName({
	sideBySide,
	source,
}: Pick<Settings, "sideBySide" | "source">): string | undefined {
	return sideBySide ? `with-${source.tag.toLowerCase()}` : undefined;
}

/** Pages whose own text is little beside what is made for them. */
const withoutText: ReadonlySet<Page["base"]> = new Set([
	"start",
	"search",
	"glossary",
	"translations",
	"accessibility-statement",
]);

/**
 * Where a page stands beside its original: `/en/news/new-bridge/with-fi/`; `undefined` for an original, and where one of the two has
 * no text to speak of.
 */
export function sideBySidePath(page: Page, settings: Settings): string | undefined {
	const name = sideBySideName(settings);
	if (name === undefined || page.role.kind === "original" || withoutText.has(page.base)) return undefined;
	const hasTexts = page.body.outline !== "" && page.role.original.body.outline !== "";
	return hasTexts ? `${page.path}${name}/` : undefined;
}
