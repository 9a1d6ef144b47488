import { interfaceKeys } from "../strings/interface-keys.ts";
import { shippedTexts } from "../strings/shipped-texts.ts";
import { expectedTexts, type TextShape } from "../strings/text-shapes.ts";

/**
 * A strings file to begin with: every text that a site needs in a language besides those that are shipped, with each plural form of the
 * language.
 *
 * @param language BCP 47 tag.
 * @param options `own` are the shapes of the site's own texts. `textOf` gives a text by key; empty when it is absent, which is to be
 * filled in.
 * @returns `undefined` when nothing is needed.
 */
export function newStrings(
	language: string,
	{
		own = new Map(),
		textOf = () => "",
	}: { readonly own?: ReadonlyMap<string, TextShape>; readonly textOf?: (key: string) => string } = {},
): string | undefined {
	const shipped = shippedTexts(language);
	const texts: Nested = {};
	let needed = false;
	for (const name of expectedTexts(language, new Map([...interfaceKeys, ...own])).keys()) {
		if (shipped.has(name)) continue;
		needed = true;
		put(texts, name.split("."), textOf(name));
	}
	return needed ? `${JSON.stringify(texts, null, "\t")}\n` : undefined;
}

interface Nested {
	[key: string]: string | Nested;
}

function put(texts: Nested, [first = "", ...rest]: readonly string[], text: string): void {
	if (rest.length === 0) {
		texts[first] = text;
		return;
	}
	const group = texts[first];
	const inner: Nested = typeof group === "object" ? group : {};
	texts[first] = inner;
	put(inner, rest, text);
}
