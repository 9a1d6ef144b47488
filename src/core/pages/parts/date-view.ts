import { memoise } from "../../collections/memoise.ts";
import type { EdtfDate } from "../../languages/edtf.ts";
import { formatDate } from "../../languages/format-date.ts";
import type { Translate } from "../../strings/translator.ts";

/** A date for a `<time>`. */
export interface DateView {
	/** HTML `datetime` value: `2023-02-03`, `2023-10` or `2020`. */
	readonly iso: string;
	/** As the page's language writes it, "about" and the like included. */
	readonly text: string;
}

/** A date as a page shows it, "about" and "uncertain" in words. */
export function dateView(
	date: EdtfDate,
	{ locale, t }: { readonly locale: string; readonly t: Translate },
): DateView {
	return inWords(date, locale, t);
}

/** A page's date stands among its facts, in its provenance, in its citation and on its card. */
const inWords = memoise((date: EdtfDate, locale: string, t: Translate): DateView => {
	const plain = formatDate(date, locale);
	const { iso, approximate, uncertain } = date;
	if (approximate && uncertain) return { iso, text: t("article.approximateUncertainDate", { date: plain }) };
	if (approximate) return { iso, text: t("article.approximateDate", { date: plain }) };
	if (uncertain) return { iso, text: t("article.uncertainDate", { date: plain }) };
	return { iso, text: plain };
});
