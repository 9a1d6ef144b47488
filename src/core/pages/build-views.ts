import type { PageView } from "./page-view.ts";
import type { ViewContext } from "./view-context.ts";
import { viewUnits } from "./view-units.ts";

/**
 * Everything that the layouts show: one view a page, in a fixed order. Each follows from the model alone.
 *
 * @param context The model, the interface texts, the assets' addresses.
 */
export function buildViews(context: ViewContext): PageView[] {
	return viewUnits(context).units.flatMap((unit) => unit.build().views);
}
