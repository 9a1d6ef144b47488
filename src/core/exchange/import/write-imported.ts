import { isPinOf } from "../../drift/translation-status.ts";
import type { ReviewState } from "../../model/page.ts";
import { baseName, parentFolder } from "../../urls/key-parts.ts";
import { slugify } from "../../urls/slug.ts";
import { type ExchangePair, type ExchangeSite, pinFor } from "../exchange-site.ts";
import type { FieldChange } from "../pages/front-matter-edits.ts";
import type { NewText } from "../pages/segment-edits.ts";
import { editTranslation, type WrittenTranslation, writeNewTranslation } from "../pages/write-translation.ts";
import type { JudgedUnit } from "./judge-units.ts";

/** Who translated. */
export interface TranslatedBy {
	/** For the pages' record. */
	readonly translator?: string;
	/** The machine: the pages' state becomes `machine`. */
	readonly engine?: string;
}

/**
 * Writes what came back of a page into its translation, or into a new one.
 *
 * @param options `pinned` says whether the page becomes one of today's original.
 */
export function writeImported(
	{ key, translation, original, originalTexts, units }: ExchangePair,
	{
		edited,
		state,
		pinned,
		site,
		by: { translator, engine },
	}: {
		readonly edited: readonly JudgedUnit[];
		readonly state: ReviewState;
		readonly pinned: boolean;
		readonly site: ExchangeSite;
		readonly by: TranslatedBy;
	},
): WrittenTranslation {
	const texts = new Map(
		edited.flatMap(({ unit, text }): [string, NewText][] => (text ? [[unit.id, text]] : [])),
	);
	const renewsPin = pinned && !(translation?.pin !== undefined && isPinOf(translation.pin, original));
	const record: FieldChange[] = [
		...(renewsPin ? [{ path: ["translation", "pin"], value: pinFor(site, original) } as const] : []),
		...(state === translation?.state ? [] : [{ path: ["translation", "state"], value: state } as const]),
		...(translator === undefined
			? []
			: [{ path: ["translation", "translator"], value: translator } as const]),
		...(state === "machine" && engine !== undefined
			? [{ path: ["translation", "engine"], value: engine } as const]
			: []),
	];
	const changes = { texts, record };
	if (!translation) return writeNewTranslation(originalTexts, { units, changes, slug: sectionSlug(key) });
	return editTranslation(translation.texts, { original: originalTexts, units, changes });
}

/** A section's address is part of those of its pages, which must not move when it gets a page of its own. */
function sectionSlug(key: string): string | undefined {
	return key.endsWith("/index") ? slugify(baseName(parentFolder(key))) : undefined;
}
