import type { MarkdownIt } from "markdown-it";
import { once } from "../../../core/collections/once.ts";
import type { SiteModel } from "../../../core/model/site-model.ts";
import { listingsByLanguage } from "../../../core/pages/listings/listings.ts";
import { linksByLanguage } from "../../../core/pages/parts/links-by-language.ts";
import type { ViewContext } from "../../../core/pages/parts/view-context.ts";
import { createTranslator } from "../../../core/strings/translator.ts";
import type { BundledAssets } from "../../assets/bundle-assets.ts";
import { readCountryOutline } from "../../reading/read-country-outline.ts";

/** What the views of a model are made from besides. */
export interface ViewParts {
	readonly assets: BundledAssets;
	/** The site's. */
	readonly markdown: MarkdownIt;
}

/** What the views of a model are made from. */
export function viewContext(model: SiteModel, { assets, markdown }: ViewParts): ViewContext {
	const { mapCountry } = model.settings;
	const translator = createTranslator(model.strings);
	return {
		model,
		translator,
		assets: assets.view,
		listings: listingsByLanguage(model),
		links: linksByLanguage({ model, translator }),
		markdown: () => markdown,
		outline: once(() => (mapCountry === undefined ? undefined : readCountryOutline(mapCountry))),
	};
}
