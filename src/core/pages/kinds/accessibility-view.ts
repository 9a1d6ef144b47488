import { shortcomingReasons } from "../../duties/accessibility.ts";
import { parseEdtf } from "../../languages/edtf.ts";
import type { DeclaredKey } from "../../strings/declared-keys.ts";
import type { ContentView } from "../base/content-view.ts";
import { type DateView, dateView } from "../parts/date-view.ts";
import type { LinkView } from "../parts/link-view.ts";
import type { PageContext } from "../parts/view-context.ts";

/** The accessibility statement: what the settings say, in the page's language. */
export interface AccessibilityView extends ContentView {
	readonly base: "accessibility-statement";
	/** "The site is partially compliant …" */
	readonly conformance: string;
	/** Whoever is meant by the publisher stands at `site.publisher`. */
	readonly law: string;
	readonly method: string;
	readonly assessed: DateView;
	readonly revised: DateView;
	/** What isn't accessible, by reason; a reason for which there is nothing is left out. */
	readonly shortcomings: readonly { readonly heading: string; readonly texts: readonly string[] }[];
	/** Whether anything is exempted since it would be a disproportionate burden. */
	readonly hasBurdens: boolean;
	/** Where readers report what they find. */
	readonly report?: LinkView;
	readonly authority: LinkView;
}

/** The accessibility statement of a site that settles one. */
export function accessibilityView(context: PageContext, content: ContentView): AccessibilityView {
	const { model, t, page } = context;
	const { accessibility, contact } = model.settings;
	if (!accessibility) throw new Error(`${page.file} states what the settings don't say`);
	const { conformance, law, method, assessed, updated = assessed, shortcomings, authority } = accessibility;
	const { report = contact } = accessibility;
	// The check of the interface texts asks for them in every language.
	const own = (key: string): string => t(key as DeclaredKey);
	const day = (iso: string): DateView => {
		const date = parseEdtf(iso);
		if (!date) throw new RangeError(`${iso} isn't a day`);
		return dateView(date, { locale: page.language.locale, t });
	};
	const isEmail = report !== undefined && !/^https?:/.test(report);
	return {
		base: "accessibility-statement",
		conformance: t(`statement.${conformance}`),
		law: law === undefined ? t("statement.directive") : own(law),
		method: t(`statement.${method}`),
		assessed: day(assessed),
		revised: day(updated),
		shortcomings: shortcomingReasons.flatMap((reason) => {
			const texts = shortcomings.filter((one) => one.reason === reason).map(({ text }) => own(text));
			return texts.length > 0 ? [{ heading: t(`statement.${reason}`), texts }] : [];
		}),
		hasBurdens: shortcomings.some(({ reason }) => reason === "burden"),
		...(report === undefined
			? {}
			: { report: { title: report, href: isEmail ? `mailto:${report}` : report } }),
		authority: { title: own(authority.text), href: authority.href },
		...content,
	};
}
