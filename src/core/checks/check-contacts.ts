import type { ParsedPage } from "../content/page/parsed-page.ts";
import type { ParsedSite } from "../content/parse-site.ts";
import { contactDetails } from "../fields/contact-details.ts";
import type { Field } from "../fields/field.ts";
import { kindNamed } from "../kinds/kind.ts";
import type { SiteModel } from "../model/site-model.ts";
import type { Problem } from "../problems/problem.ts";

/**
 * Phone numbers and e-mail addresses that stand in files longer than they are shown: who can read the files can read them.
 *
 * @returns Problems `contacts/past-retention`.
 */
export function checkContacts({ pages, settings }: SiteModel, site: ParsedSite): Problem[] {
	const { contactRetentionYears: years } = settings;
	if (years === undefined) return [];
	const problems: Problem[] = [];
	for (const [tag, tree] of pages) {
		for (const { contactDetails, kind, key, role } of tree.values()) {
			const parsed = site.pages.get(tag)?.get(key);
			if (contactDetails !== "withdrawn" || role.kind !== "original" || !parsed) continue;
			problems.push(...detailsOf(parsed, { fields: kindNamed(settings, kind).fields, years }));
		}
	}
	return problems;
}

/** One for each group or item that has details. */
function detailsOf(
	{ frontMatter, file, lineOf, key, language }: ParsedPage,
	{ fields, years }: { readonly fields: readonly Field[]; readonly years: number },
): Problem[] {
	if (frontMatter.kind !== "original") return [];
	const { date } = frontMatter.data;
	const why = date ? `no longer shown: the page is from ${date.edtf}` : "not shown: the page has no date";
	return contactDetails(fields, frontMatter.data).map(({ name, path }) => ({
		code: "contacts/past-retention",
		severity: "warning",
		message: `The contact details of “${name}” are ${why}, and “contactRetentionYears” is ${years}.`,
		hint: "Remove them from the file; the name and the role may stay.",
		file,
		line: lineOf(path),
		language: language.tag,
		key,
	}));
}
