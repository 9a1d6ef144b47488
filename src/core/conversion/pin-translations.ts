import { blobId } from "../drift/blob-id.ts";
import type { WrittenPage } from "./write-pages.ts";

/** Writes into each translation the fingerprint of the original as it is now: the two are taken to be in step. */
export function pinTranslations(
	pages: ReadonlyMap<string, WrittenPage>,
	source: string,
): ReadonlyMap<string, WrittenPage> {
	const pins = new Map<string, string>();
	for (const { language, key, text } of pages.values())
		if (language === source) pins.set(key, blobId(new TextEncoder().encode(text)));
	return new Map(
		[...pages].map(([file, page]) => {
			const pin = pins.get(page.key);
			if (pin === undefined || page.language === source) return [file, page];
			const quoted = /^\d+(?:e\d+)?$/.test(pin) ? JSON.stringify(pin) : pin;
			return [
				file,
				{
					...page,
					text: page.text.replace(/^translation:\n(?: {2}pin: .*\n)?/m, `translation:\n  pin: ${quoted}\n`),
				},
			];
		}),
	);
}
