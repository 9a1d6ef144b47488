/**
 * What the layouts show: ready values, plain data that survives JSON, one object a page. A page's bytes follow from its
 * view and the layouts alone, so any page can be rendered on its own, left out when its view is unchanged, or
 * rendered in another process. What a view is made of stands with the functions that make it.
 */

import type { ContentView } from "./base/content-view.ts";
import type { AccessibilityView } from "./kinds/accessibility-view.ts";
import type { ArticleView } from "./kinds/article-view.ts";
import type { GlossaryView } from "./kinds/glossary-view.ts";
import type { SectionView, TermView } from "./kinds/listing-views.ts";
import type { SearchView } from "./kinds/search-view.ts";
import type { ChooserView, NotFoundView, RedirectView } from "./kinds/site-wide-views.ts";
import type { StartView } from "./kinds/start-view.ts";
import type { TranslationsView } from "./kinds/translations/translations-view.ts";
import type { SideBySideView } from "./side-by-side/side-by-side-view.ts";

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
