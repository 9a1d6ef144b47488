import type { ParsedPage } from "../content/parse-page.ts";
import type { ParsedSite } from "../content/parse-site.ts";
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
		for (const { contactsWithdrawn, key, role } of tree.values()) {
			const parsed = site.pages.get(tag)?.get(key);
			if (contactsWithdrawn && role.kind === "original" && parsed) problems.push(...detailsOf(parsed, years));
		}
	}
	return problems;
}

function detailsOf({ frontMatter, file, lineOf, key, language }: ParsedPage, years: number): Problem[] {
	if (frontMatter.kind !== "original") return [];
	const { date, contacts = [] } = frontMatter.data;
	const why = date ? `no longer shown: the page is from ${date.edtf}` : "not shown: the page has no date";
	return contacts.flatMap(({ name, phone, email }, index): Problem[] => {
		const field = phone === undefined ? "email" : "phone";
		if (phone === undefined && email === undefined) return [];
		return [
			{
				code: "contacts/past-retention",
				severity: "warning",
				message: `The contact details of “${name}” are ${why}, and “contactRetentionYears” is ${years}.`,
				hint: "Remove them from the file; the name and the role may stay.",
				file,
				line: lineOf(["contacts", index, field]),
				language: language.tag,
				key,
			},
		];
	});
}
