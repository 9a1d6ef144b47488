import type { MapView } from "./page-view.ts";
import type { PageContext } from "./view-context.ts";

/** The site's country with a place marked, on a site that names its country. */
export function mapView(
	place: { readonly latitude: number; readonly longitude: number },
	{ page, t, outline }: PageContext,
): MapView | undefined {
	const country = outline();
	const point = country?.locate(place);
	if (!country || !point) return undefined;
	const [x, y] = point;
	const { width, height, path } = country;
	return { width, height, outline: path, x, y, label: t("field.map", { place: page.title }) };
}
