import { parseEdtf } from "../content/edtf.ts";
import { formatDate } from "../languages/format-date.ts";
import { languageName } from "../languages/language-tag.ts";
import type { Page, TranslationRecord } from "../model/page.ts";
import type { LinkView, NoticeView } from "./page-view.ts";
import { hrefOf, type PageContext, pageLink } from "./view-context.ts";

/**
 * The notice on a translation, in its own language: who made and reviewed it, that the original prevails, and what has
 * changed there since; `undefined` on an original.
 */
export function noticeView(context: PageContext): NoticeView | undefined {
	const { page, t } = context;
	if (page.role.kind === "original") return undefined;
	const { record, status, original } = page.role;
	const language = languageName(original.language.tag, page.language.tag);
	const stale = status.kind === "stale";
	return {
		tone: stale || record.state === "machine" ? "attention" : "calm",
		lines: [
			...(stale ? [t("notice.stale")] : []),
			...workLines(record, context),
			...(record.state === "machine" ? [] : [t("notice.translation", { language })]),
			t("notice.prevails", { language }),
		],
		original: pageLink(context, {
			page: original,
			shownIn: page.language,
			title: t("notice.original", { language }),
		}),
		changedSections: stale
			? changedSections(context, { original, sections: status.blocks.map((b) => b.section) })
			: [],
	};
}

function workLines(record: TranslationRecord, { t, page }: PageContext): string[] {
	const { state, translator, reviewer, reviewed } = record;
	const parsed = reviewed === undefined ? undefined : parseEdtf(reviewed);
	const date = parsed ? formatDate(parsed, page.language.locale) : undefined;
	const lines = translator === undefined ? [] : [t("notice.translatedBy", { name: translator })];
	if (state === "machine") return [t("notice.machine"), ...lines];
	if (state === "in-review") return [...lines, t("notice.inReview")];
	if (date === undefined) return lines;
	return [
		...lines,
		reviewer === undefined
			? t("notice.reviewed", { date })
			: t("notice.reviewedBy", { name: reviewer, date }),
	];
}

/** Each changed section once, in order: under the translation's own heading where it has one. */
function changedSections(
	context: PageContext,
	{ original, sections }: { readonly original: Page; readonly sections: readonly (string | undefined)[] },
): LinkView[] {
	const { page, t } = context;
	return [...new Set(sections)].map((section): LinkView => {
		if (section === undefined) return { title: t("notice.introduction"), href: "#content" };
		const own = page.headingIds.indexOf(section);
		const heading = page.body.headings[own];
		if (heading) return { title: heading.text, href: `#${section}` };
		const theirs = original.body.headings.find(({ id }) => id === section);
		const link = pageLink(context, {
			page: original,
			shownIn: page.language,
			title: theirs?.text ?? section,
		});
		return { ...link, href: `${hrefOf(context, original.path)}#${section}` };
	});
}
