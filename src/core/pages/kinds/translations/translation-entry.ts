import { findPage } from "../../../model/site-model.ts";
import { type DateView, dateView } from "../../parts/date-view.ts";
import type { LinkView } from "../../parts/link-view.ts";
import { type PageContext, pageLink } from "../../parts/view-context.ts";
import { changedParts } from "../../translation/changed-parts.ts";
import type { CountedPair } from "./counted-pair.ts";

/** A page that waits for a translator. */
export interface TranslationEntryView {
	readonly link: LinkView;
	/** The original's date. */
	readonly date?: DateView;
	/** What is wrong, in a sentence. */
	readonly note?: string;
	/** What changed in the original. */
	readonly changes: readonly LinkView[];
}

/** An original that waits for a translator. */
export function waitingEntry(context: PageContext, { original }: CountedPair): TranslationEntryView {
	const { page, t } = context;
	const date = original.updated ?? original.date;
	return {
		link: pageLink(context, { page: original, shownIn: page.language }),
		changes: [],
		...(date ? { date: dateView(date, { locale: page.language.locale, t }) } : {}),
	};
}

/** A stale translation: a link to it, and what changed in its original. */
export function staleEntry(context: PageContext, counted: CountedPair): TranslationEntryView {
	const { page, t, model } = context;
	const { pair } = counted;
	const plain = waitingEntry(context, counted);
	const translation = findPage(model, pair.key, pair.language);
	if (!translation) return plain;
	const { status } = pair;
	const link = pageLink(context, { page: translation, shownIn: page.language });
	if (status.kind !== "stale") return { ...plain, link, note: t("translations.unpinned") };
	if (status.pinnedText === "gone") return { ...plain, link, note: t("translations.changesUnknown") };
	const changes = changedParts(context, { status, translation, shownIn: page.language });
	return { ...plain, link, note: t("translations.changed"), changes };
}
