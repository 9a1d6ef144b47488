import { createRequire } from "node:module";
import type { GeometryCollection, Topology } from "topojson-specification";
import { type CountryOutline, countryOutline } from "../../core/maps/country-outline.ts";

/**
 * The outline of a country from Natural Earth (1:50 million, public domain), which the package `world-atlas` ships.
 *
 * @param country ISO 3166-1 numeric code.
 */
export function readCountryOutline(country: string): CountryOutline | undefined {
	// Node reads it once for all builds of a process.
	const atlas: Topology<{ countries: GeometryCollection }> = createRequire(import.meta.url)(
		"world-atlas/countries-50m.json",
	);
	return countryOutline(atlas, country);
}
