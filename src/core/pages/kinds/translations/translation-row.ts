import { parseEdtf } from "../../../languages/edtf.ts";
import { findPage } from "../../../model/site-model.ts";
import { encodePath } from "../../../urls/encode-path.ts";
import { type DateView, dateView } from "../../parts/date-view.ts";
import type { LinkView } from "../../parts/link-view.ts";
import { type PageContext, pageLink } from "../../parts/view-context.ts";
import type { CountedPair, Coverage } from "./counted-pair.ts";

/** A page in the table of all. */
export interface TranslationRowView {
	/** The translation; the original where there is none to read. */
	readonly link: LinkView;
	readonly status: Coverage;
	/** The status in words. */
	readonly label: string;
	/** How far it is reviewed, in words; absent where nothing is translated. */
	readonly review?: string;
	/** How old the original is. */
	readonly published?: DateView;
	/** When the translation was reviewed. */
	readonly date?: DateView;
	/** A person, or the engine. */
	readonly translator?: string;
	readonly reviewer?: string;
	/** The address of the file to begin with, on a site that says where its files are. */
	readonly source?: string;
}

/** A page as the table of all shows it. */
export function translationRow(
	context: PageContext,
	{ pair, original, coverage }: CountedPair,
): TranslationRowView {
	const { page, t, model } = context;
	const { record } = pair;
	const shown = findPage(model, pair.key, pair.language) ?? original;
	const day = record?.state === "reviewed" ? parseEdtf(record.reviewed ?? "") : undefined;
	const translator = record?.translator ?? (record?.state === "machine" ? record.engine : undefined);
	const { fileAddress } = model.settings;
	const file = coverage === "missing" ? original.file : pair.file;
	return {
		link: pageLink(context, { page: shown, shownIn: page.language }),
		status: coverage,
		label: t(statusTexts[coverage]),
		...(original.date ? { published: dateView(original.date, { locale: page.language.locale, t }) } : {}),
		...(record ? { review: t(reviewTexts[record.state]) } : {}),
		...(day ? { date: dateView(day, { locale: page.language.locale, t }) } : {}),
		...(translator === undefined ? {} : { translator }),
		...(record?.reviewer === undefined ? {} : { reviewer: record.reviewer }),
		...(fileAddress === undefined ? {} : { source: fileAddress.replace("{file}", encodePath(file)) }),
	};
}

const statusTexts = {
	current: "translations.isCurrent",
	stale: "translations.isStale",
	draft: "translations.isDraft",
	missing: "translations.isMissing",
} as const;

const reviewTexts = {
	draft: "translations.isDraft",
	machine: "provenance.notReviewed",
	"in-review": "provenance.inReview",
	reviewed: "translations.isReviewed",
} as const;
