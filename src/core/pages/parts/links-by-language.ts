import { getOrInsert } from "../../collections/get-or-insert.ts";
import { memoiseByText } from "../../collections/memoise-by-text.ts";
import type { Language } from "../../content/settings/settings.ts";
import { bestVersion } from "../../model/site-model.ts";
import type { LinkView } from "./link-view.ts";
import { pageLink, type ViewContext } from "./view-context.ts";

/** Gives a language's links to the best versions of pages, by their keys and under their short titles; each is made once, since many pages name the same. */
export function linksByLanguage(
	context: Pick<ViewContext, "model" | "translator">,
): (shownIn: Language) => (key: string) => LinkView | undefined {
	const links = new Map<string, (key: string) => LinkView | undefined>();
	return (shownIn) =>
		getOrInsert(links, shownIn.tag, () =>
			memoiseByText((key) => {
				const page = bestVersion(context.model, key, shownIn.tag);
				return page && pageLink(context, { page, shownIn, title: page.shortTitle });
			}),
		);
}
