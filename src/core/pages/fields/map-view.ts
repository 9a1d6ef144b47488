import { countryName } from "../../languages/country-name.ts";
import type { PageContext } from "../parts/view-context.ts";

/** A country's outline with one place marked, in SVG user units. */
export interface MapView {
	readonly width: number;
	readonly height: number;
	/** SVG path data of the country. */
	readonly outline: string;
	readonly x: number;
	readonly y: number;
	/** The country's name, in the page's language. */
	readonly country: string;
	/** What the picture says, for those who don't see it. */
	readonly label: string;
}

/** The site's country with a place marked, on a site that names its country. */
export function mapView(
	place: { readonly latitude: number; readonly longitude: number },
	{ page, t, outline, model }: PageContext,
): MapView | undefined {
	const country = outline();
	const point = country?.locate(place);
	if (!country || !point) return undefined;
	const [x, y] = point;
	const { width, height, path } = country;
	const name = countryName(model.settings.mapCountry ?? "", page.language.tag) ?? "";
	const label = t("field.map", { country: name, place: page.title });
	return { width, height, outline: path, x, y, country: name, label };
}
