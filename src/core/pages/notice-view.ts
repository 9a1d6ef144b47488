import { parseEdtf } from "../languages/edtf.ts";
import { formatDate } from "../languages/format-date.ts";
import { languageName } from "../languages/language-tag.ts";
import type { Page, TranslationRecord } from "../model/page.ts";
import { changedParts } from "./changed-parts.ts";
import type { LinkView } from "./link-view.ts";
import { type PageContext, pageLink } from "./view-context.ts";

/** The notice on a translation: what the reader needs to know about the text. */
export interface NoticeView {
	/** `attention` when the original says something else by now. */
	readonly tone: "calm" | "attention";
	readonly lines: readonly string[];
	readonly original: LinkView;
	/** Sections of the original that changed since; headings of this page where it has them. */
	readonly changedSections: readonly LinkView[];
}

/** Kinds of pages that one passes through on the way to a text, which has a notice of its own. */
const entrances: ReadonlySet<Page["base"]> = new Set(["start", "search", "glossary"]);

/**
 * The notice on a translation, in its own language: who made and reviewed it, that the original prevails, and what has
 * changed there since; `undefined` on an original and on pages that only lead to others.
 */
export function noticeView(context: PageContext): NoticeView | undefined {
	const { page, t } = context;
	if (page.role.kind === "original" || entrances.has(page.base)) return undefined;
	const { record, status, original } = page.role;
	const language = languageName(original.language.tag, page.language.tag);
	const stale = status.kind === "stale";
	return {
		tone: stale ? "attention" : "calm",
		lines: [
			...(stale ? [t(status.pinnedText === "known" ? "notice.stale" : "notice.otherVersion")] : []),
			...workLines(record, context),
			...(record.state === "machine" ? [] : [t("notice.translation", { language })]),
			t("notice.prevails", { language }),
		],
		original: pageLink(context, {
			page: original,
			shownIn: page.language,
			title: t("notice.original", { language }),
		}),
		changedSections: stale ? changedParts(context, { status, translation: page, shownIn: "itself" }) : [],
	};
}

function workLines(record: TranslationRecord, { t, page }: PageContext): string[] {
	const { state, translator, reviewer, reviewed, engine } = record;
	const parsed = reviewed === undefined ? undefined : parseEdtf(reviewed);
	const date = parsed ? formatDate(parsed, page.language.locale) : undefined;
	const lines = translator === undefined ? [] : [t("notice.translatedBy", { name: translator })];
	if (state === "machine")
		return [engine === undefined ? t("notice.machine") : t("notice.machineBy", { engine }), ...lines];
	if (state === "in-review") return [...lines, t("notice.inReview")];
	if (date === undefined) return lines;
	return [
		...lines,
		reviewer === undefined
			? t("notice.reviewed", { date })
			: t("notice.reviewedBy", { name: reviewer, date }),
	];
}
