import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { GeometryCollection, Topology } from "topojson-specification";
import { type CountryOutline, countryOutline } from "../core/maps/country-outline.ts";

/**
 * The outline of a country from Natural Earth (1:50 million, public domain), which the package `world-atlas` ships.
 *
 * @param country ISO 3166-1 numeric code.
 */
export async function readCountryOutline(country: string): Promise<CountryOutline | undefined> {
	const file = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
	const atlas = JSON.parse(await readFile(file, "utf8")) as Topology<{ countries: GeometryCollection }>;
	return countryOutline(atlas, country);
}
