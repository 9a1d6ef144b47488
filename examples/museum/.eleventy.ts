import { brygga } from "../../src/eleventy/plugin.ts";
import type { UserConfig } from "../../src/node/configuration/user-config.ts";

/** What the museum needs beyond `content/site.yaml`: its objects drawn beside somebody, to the same scale. */
export default function configure(config: UserConfig): void {
	config.addPlugin(brygga);
	config.addShortcode("scale", toScale);
}

/** Height of the person beside the object, cm. */
const person = 170;

/**
 * Draws an object's height and width beside a person. It says nothing that the dimensions don't, so it is hidden from screen readers.
 *
 * @param dimensions In any language, height first: “height 184 cm, width 112 cm”.
 * @returns An SVG picture, 1 cm a unit; nothing where two numbers aren't given.
 */
function toScale(dimensions: string): string {
	const [height, width] = [...dimensions.matchAll(/(\d+(?:[.,]\d+)?)\s*cm/g)].map(([, number = ""]) =>
		Number(number.replace(",", ".")),
	);
	if (height === undefined || width === undefined) return "";
	const top = Math.max(height, person);
	return `<svg class="scale" aria-hidden="true" viewBox="0 0 ${width + 70} ${top}">
<circle cx="25" cy="${top - person + 12}" r="12"/>
<rect x="5" y="${top - person + 28}" width="40" height="${person - 28}" rx="14"/>
<rect class="scaled" x="70" y="${top - height}" width="${width}" height="${height}"/>
</svg>`;
}
