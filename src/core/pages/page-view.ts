/**
 * What the layouts show: ready values, plain data that survives JSON, one object a page. A page's bytes follow from its
 * view and the layouts alone, so any page can be rendered on its own, left out when its view is unchanged, or
 * rendered in another process. What a view is made of stands with the functions that make it.
 */

import type { AccessibilityView } from "./accessibility-view.ts";
import type { ArticleView } from "./article-view.ts";
import type { ContentView } from "./content-view.ts";
import type { GlossaryView } from "./glossary-view.ts";
import type { SectionView, TermView } from "./listing-views.ts";
import type { SearchView } from "./search-view.ts";
import type { SideBySideView } from "./side-by-side-view.ts";
import type { ChooserView, NotFoundView, RedirectView } from "./site-wide-views.ts";
import type { StartView } from "./start-view.ts";
import type { TranslationsView } from "./translations-view.ts";

/** A page that is only itself. */
export interface PlainView extends ContentView {
	readonly base: "page";
}

/** Every page that a layout shows. */
export type PageView =
	| StartView
	| SectionView
	| ArticleView
	| TermView
	| GlossaryView
	| SearchView
	| TranslationsView
	| AccessibilityView
	| PlainView
	| SideBySideView
	| NotFoundView
	| ChooserView
	| RedirectView;
