import { nameOf } from "../content/files/hidden-characters.ts";
import type { Reference } from "../markdown/extract/read-references.ts";
import type { Page } from "../model/page.ts";
import type { SiteModel } from "../model/site-model.ts";
import type { Problem } from "../problems/problem.ts";
import { decodeAddress, isPlain } from "../urls/decode-address.ts";
import { hasCredentials, withoutCredentials } from "../urls/site-address.ts";

/**
 * What addresses in texts give away or hide, wherever they lead: user names and passwords, characters that nobody sees. In
 * front matter, the schema refuses them.
 *
 * @returns Warnings `links/credentials`, `links/hidden-character`.
 */
export function checkAddresses({ pages }: Pick<SiteModel, "pages">): Problem[] {
	const problems: Problem[] = [];
	for (const tree of pages.values())
		for (const page of tree.values())
			for (const addresses of [page.body.links, page.body.images])
				for (const address of addresses)
					if (!isPlain(address.target)) problems.push(...addressProblems(address, page));
	return problems;
}

/** What stands in addresses unseen; words of some languages have joiners in them (U+200C, U+200D). */
const unseen = /(?![\u200c\u200d])\p{Cf}/u;

function addressProblems({ target, line }: Reference, { file, language, key }: Page): Problem[] {
	const shown = withoutCredentials(decodeAddress(target));
	const place = { severity: "warning", file, line, language: language.tag, key, actual: shown } as const;
	const problems: Problem[] = [];
	if (hasCredentials(target))
		problems.push({
			...place,
			code: "links/credentials",
			message: `The address ${shown} has a user name or a password, which every reader gets to see.`,
			hint: "Write it without what stands before “@”; a password that was published is to be changed.",
		});
	const [hidden] = unseen.exec(shown) ?? [];
	if (hidden !== undefined)
		problems.push({
			...place,
			code: "links/hidden-character",
			message: `The address ${shown} has ${nameOf(hidden)} in it, which nobody sees and which makes it another address.`,
			hint: "Write the address without it.",
		});
	return problems;
}
