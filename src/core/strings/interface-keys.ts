import { type EnglishTexts, shippedTexts } from "./shipped-texts.ts";
import { shapesOf, type TextShape } from "./text-shapes.ts";

type FullKey = {
	[Group in keyof EnglishTexts]: `${Group}.${keyof EnglishTexts[Group] & string}`;
}[keyof EnglishTexts];

/** A key that the generator may ask for. */
export type StringKey = FullKey extends infer Key
	? Key extends `${infer Base}_${"one" | "other"}`
		? Base
		: Key
	: never;

/** Every interface text that the generator shows, by its i18next key without plural category: those that it ships in English. */
export const interfaceKeys: ReadonlyMap<string, TextShape> = shapesOf(shippedTexts("en"));
