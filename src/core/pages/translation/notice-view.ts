import { dateView } from "../parts/date-view.ts";
import type { LinkView } from "../parts/link-view.ts";
import type { PageContext } from "../parts/view-context.ts";
import { changedParts } from "./changed-parts.ts";

/** The notice on a translation whose original says something else by now. */
export interface NoticeView {
	readonly text: string;
	/** Sections of the original that changed since; headings of this page where it has them. */
	readonly changedSections: readonly LinkView[];
}

/** What has changed in the original since a translation was made, in the translation's language; `undefined` when nothing has, and on an original. */
export function noticeView(context: PageContext): NoticeView | undefined {
	const { page, t } = context;
	if (page.role.kind === "original" || page.role.status.kind !== "stale") return undefined;
	const { status, original } = page.role;
	const { updated } = original;
	const changed = t(status.pinnedText === "known" ? "notice.stale" : "notice.otherVersion");
	const date = updated && dateView(updated, { locale: page.language.locale, t }).text;
	return {
		text: date === undefined ? changed : `${changed} ${t("notice.updated", { date })}`,
		changedSections: changedParts(context, { status, translation: page, shownIn: "itself" }),
	};
}
