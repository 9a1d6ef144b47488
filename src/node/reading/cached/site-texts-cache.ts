import {
	readSiteTexts,
	type SiteTexts,
	type SiteTextsReader,
} from "../../../core/content/read-site-texts.ts";
import type { Settings } from "../../../core/content/settings/settings.ts";

/** Reads interface texts and glossary again only when one of their files or the settings have changed, which `settings` tells by identity. */
export function cachedSiteTexts(): SiteTextsReader {
	let kept: { readonly id: string; readonly settings: Settings; readonly texts: SiteTexts } | undefined;
	return (files, context) => {
		const { settings, unreadable } = context;
		const blobs = [...files.strings].map(([tag, { blob }]) => [tag, blob]);
		const id = JSON.stringify([blobs, files.glossary?.blob, [...unreadable]]);
		if (kept?.id !== id || kept.settings !== settings)
			kept = { id, settings, texts: readSiteTexts(files, context) };
		return kept.texts;
	};
}
