import type { ParsedSite } from "../content/parse-site.ts";
import type { Problem } from "../problems/problem.ts";
import { readOldAddress } from "../urls/old-address.ts";
import { claimFiles } from "./file-claims.ts";
import type { Page } from "./page.ts";
import {
	badAddress,
	conflictProblem,
	decomposedAddress,
	type Entry,
	ignoredPart,
	repeatedBasePath,
} from "./redirect-problems.ts";
import type { Redirect } from "./site-model.ts";

/**
 * Old addresses from `redirectFrom`: a path (`/en/news/old-name/`), a whole address, or an old slug in the same
 * folder. Each leads straight to its page, so there are no chains. Each is compared with every file that the site writes.
 *
 * @param pages Published pages by language and key.
 * @param paths The paths of all pages, drafts included, by language and key.
 * @returns Redirects by path, and problems `redirects/bad-address`, `/clash`, `/loop`, `/reserved`, `/ignored-part`, `/decomposed`,
 * `/repeated-path`, `urls/bad-name`, `/too-long`.
 */
export function collectRedirects(
	site: ParsedSite,
	{
		pages,
		paths,
	}: {
		readonly pages: ReadonlyMap<string, ReadonlyMap<string, Page>>;
		readonly paths: ReadonlyMap<string, ReadonlyMap<string, string>>;
	},
): { readonly redirects: readonly Redirect[]; readonly problems: readonly Problem[] } {
	const entries = oldAddresses(site);
	if (entries.length === 0) return { redirects: [], problems: [] };
	const { settings } = site;
	const claims = claimFiles({ pages, settings });
	const redirects: Redirect[] = [];
	const problems: Problem[] = [];
	for (const entry of entries) {
		const { text, parsed } = entry;
		const { key, language } = parsed;
		const page = pages.get(language.tag)?.get(key);
		const folder =
			paths
				.get(language.tag)
				?.get(key)
				?.replace(/[^/]*\/$/, "") ?? "/";
		const address = readOldAddress(text, { site: settings.url, folder });
		if (address.kind === "bad") {
			problems.push(badAddress(entry, { fault: address.fault, site: settings.url }));
			continue;
		}
		const { path: from, ignored, decomposed } = address;
		if (decomposed) problems.push(decomposedAddress(entry, from));
		if (ignored !== undefined) problems.push(ignoredPart(entry, { path: from, ignored }));
		if (text.startsWith("/") && from.startsWith(`${settings.basePath}/`) && settings.basePath !== "")
			problems.push(repeatedBasePath(entry, { path: from, basePath: settings.basePath }));
		const conflict = claims.conflictOf(from);
		const isTwice = conflict?.kind === "taken" && conflict.by.isOld && conflict.by.page === page;
		if (conflict && !isTwice) problems.push(conflictProblem(entry, { path: from, conflict }));
		if (conflict || !page) continue;
		claims.add({ path: from, page, isOld: true });
		redirects.push({ from, to: page });
	}
	return { redirects: redirects.sort((a, b) => (a.from < b.from ? -1 : 1)), problems };
}

function oldAddresses({ pages }: ParsedSite): Entry[] {
	const entries: Entry[] = [];
	for (const tree of pages.values())
		for (const parsed of tree.values())
			parsed.frontMatter.data.redirectFrom?.forEach((text, index) => {
				entries.push({ parsed, text, index });
			});
	return entries;
}
