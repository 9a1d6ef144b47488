import type { ParsedPage } from "../content/parse-page.ts";
import type { ParsedSite } from "../content/parse-site.ts";
import type { Problem } from "../problems/problem.ts";
import type { Page } from "./page.ts";
import type { Redirect } from "./site-model.ts";

/**
 * Old addresses from `redirectFrom`: a whole path (`/sv/nyheter/gammalt-namn/`), or an old slug in the same folder. Each
 * leads straight to its page, so there are no chains; an address that a page has, or that two pages claim, is a
 * problem.
 *
 * @param pages Published pages by language and key.
 * @returns Redirects by path, and problems `redirects/…`.
 */
export function collectRedirects(
	site: ParsedSite,
	pages: ReadonlyMap<string, ReadonlyMap<string, Page>>,
): { readonly redirects: readonly Redirect[]; readonly problems: readonly Problem[] } {
	let taken: ReadonlyMap<string, Page> | undefined;
	const ownerOf = (path: string): Page | undefined => {
		taken ??= pagesByPath(pages);
		return taken.get(path);
	};
	const redirects = new Map<string, Redirect>();
	const problems: Problem[] = [];
	for (const tree of site.pages.values()) {
		for (const parsed of tree.values()) {
			const { redirectFrom } = parsed.frontMatter.data;
			if (!redirectFrom) continue;
			const page = pages.get(parsed.language.tag)?.get(parsed.key);
			redirectFrom.forEach((text, index) => {
				const from = oldPath(text, page);
				const clash = from === undefined ? undefined : (ownerOf(from) ?? redirects.get(from)?.to);
				if (from === undefined) problems.push(redirectProblem(parsed, { index, text }));
				else if (clash) problems.push(clashProblem(parsed, { index, text: from, clash }));
				else if (page) redirects.set(from, { from, to: page });
			});
		}
	}
	const sorted = [...redirects.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
	return { redirects: sorted, problems };
}

function pagesByPath(pages: ReadonlyMap<string, ReadonlyMap<string, Page>>): Map<string, Page> {
	return new Map([...pages.values()].flatMap((tree) => [...tree.values()].map((page) => [page.path, page])));
}

function oldPath(text: string, page: Page | undefined): string | undefined {
	if (/[\s?#\\]|\/\/|\.\./.test(text)) return undefined;
	if (text.startsWith("/")) return text === "/" ? undefined : text.endsWith("/") ? text : `${text}/`;
	if (text.includes("/")) return undefined;
	const folder = page?.path.replace(/[^/]*\/$/, "") ?? "/";
	return `${folder}${text}/`;
}

function redirectProblem(
	{ file, lineOf, key, language }: ParsedPage,
	{ index, text }: { index: number; text: string },
): Problem {
	return {
		code: "redirects/bad-address",
		severity: "error",
		message: `“${text}” is no old address of a page.`,
		hint: "Write the whole path, /sv/nyheter/old-name/, or only the old slug: old-name.",
		file,
		line: lineOf(["redirectFrom", index]),
		language: language.tag,
		key,
		actual: text,
	};
}

function clashProblem(
	{ file, lineOf, key, language }: ParsedPage,
	{ index, text, clash }: { index: number; text: string; clash: Page },
): Problem {
	const own = clash.key === key && clash.language === language;
	return {
		code: own ? "redirects/loop" : "redirects/clash",
		severity: "error",
		message: own
			? `The old address ${text} is the page's own address.`
			: `The old address ${text} already leads to ${clash.file}.`,
		hint: "Remove it from “redirectFrom”.",
		file,
		line: lineOf(["redirectFrom", index]),
		language: language.tag,
		key,
		actual: text,
	};
}
