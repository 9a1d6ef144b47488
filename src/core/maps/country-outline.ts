import { geoConicConformal, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** A country drawn once, on which places can be marked. */
export interface CountryOutline {
	/** SVG user units. */
	readonly width: number;
	readonly height: number;
	/** SVG path data. */
	readonly path: string;
	/** The point of a place, or `undefined` when the projection doesn't show it. */
	readonly locate: (place: {
		readonly latitude: number;
		readonly longitude: number;
	}) => readonly [number, number] | undefined;
}

/** Height of the drawing in SVG user units; one decimal is enough at any size that the layouts show. */
const height = 320;

/**
 * Draws a country in a conformal conic projection centred on it.
 *
 * @param atlas A TopoJSON atlas of countries, features identified by ISO 3166-1 numeric code (Natural Earth through
 * `world-atlas`).
 * @param country The code, three digits.
 * @returns `undefined` when the atlas lacks the country.
 */
export function countryOutline(
	atlas: Topology<{ countries: GeometryCollection }>,
	country: string,
): CountryOutline | undefined {
	const geometry = atlas.objects.countries.geometries.find(({ id }) => String(id) === country);
	if (!geometry) return undefined;
	const shape = feature(atlas, geometry);
	const centred = geoConicConformal();
	const bounds = geoPath().bounds(shape);
	const [[west, south], [east, north]] = bounds;
	centred
		.rotate([-(west + east) / 2, 0])
		.parallels([south + (north - south) / 6, north - (north - south) / 6]);
	centred.fitHeight(height, shape);
	const path = geoPath(centred).digits(1);
	const [[left, top], [right, bottom]] = path.bounds(shape);
	const [x, y] = centred.translate();
	centred.translate([x - left, y - top]);
	return {
		width: Math.ceil(right - left),
		height: Math.ceil(bottom - top),
		path: path(shape) ?? "",
		locate: ({ latitude, longitude }) => {
			const point = centred([longitude, latitude]);
			return point ? [round(point[0]), round(point[1])] : undefined;
		},
	};
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
