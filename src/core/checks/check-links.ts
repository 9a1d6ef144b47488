import type { ParsedSite } from "../content/parse-site.ts";
import { valueFiles } from "../fields/value-files.ts";
import type { Reference } from "../markdown/extract/read-references.ts";
import type { Page } from "../model/page.ts";
import { findFragment, findLinkGoal, fragmentIds, imageFiles } from "../model/resolve-references.ts";
import type { SiteModel } from "../model/site-model.ts";
import { nameSome } from "../problems/name-some.ts";
import type { Problem } from "../problems/problem.ts";
import { suggest } from "../problems/suggest.ts";
import { relativePath } from "../urls/relative-path.ts";

/** What {@link checkLinks} compares with. */
interface LinkContext {
	readonly model: SiteModel;
	/** Pages and files with problems of their own: links to them aren't reported. */
	readonly site: ParsedSite;
}

/** The same, with the page's key that is nearest to one that isn't there: a renamed page may be missed by thousands of links. */
interface LinkKnowledge extends LinkContext {
	readonly nearestKey: (key: string) => string | undefined;
}

/**
 * Links and pictures in the texts of published pages, some or all of the model's.
 *
 * @returns Problems `links/unknown-page`, `/unknown-fragment`, `/forbidden-scheme`, `/no-text`, `/no-address`, `/missing-file`,
 * `images/missing`, `/outside-content`, `/external`, `/no-alternative-text`.
 */
export function checkLinks(pages: SiteModel["pages"], { model, site }: LinkContext): Problem[] {
	const context = { model, site, nearestKey: keyFinder(model) };
	const problems: Problem[] = [];
	for (const tree of pages.values()) for (const page of tree.values()) checkPage(page, context, problems);
	return problems;
}

/** Adds what is wrong on a page to the problems. */
function checkPage(page: Page, context: LinkKnowledge, problems: Problem[]): void {
	const { links, images } = page.body;
	for (const link of links) if (link.isEmpty || link.target === "") problems.push(...emptyParts(link, page));
	for (const link of links) {
		const problem = checkLink(link, page, context);
		if (problem) problems.push(problem);
	}
	for (const image of images) {
		const problem = checkImage(image, page, context);
		if (problem) problems.push(problem);
	}
	problems.push(...checkPictures(page, context));
}

/** A link that nobody can read out, or that leads nowhere (WCAG 2.2, success criteria 2.4.4 and 4.1.2). */
function emptyParts({ target, line, isEmpty }: Reference, page: Page): Problem[] {
	const base = problemBase(page, { line, actual: target });
	const noText: Problem = {
		...base,
		code: "links/no-text",
		message: target === "" ? "The link has no text." : `The link to “${target}” has no text.`,
		hint: "Write between the square brackets what it leads to; a picture there needs an alternative text.",
	};
	const noAddress: Problem = {
		...base,
		code: "links/no-address",
		message: "The link has no address.",
		hint: "Write the address between the parentheses, or remove the brackets and leave the text.",
	};
	return [...(isEmpty ? [noText] : []), ...(target === "" ? [noAddress] : [])];
}

/** With more keys missing than this, pages have been moved rather than misspelt, and each would be compared with every page. */
const mostGuesses = 100;

function keyFinder({ pages }: SiteModel): LinkKnowledge["nearestKey"] {
	const found = new Map<string, string | undefined>();
	let keys: ReadonlySet<string> | undefined;
	return (key) => {
		if (!found.has(key)) {
			keys ??= new Set([...pages.values()].flatMap((tree) => [...tree.keys()]));
			found.set(key, found.size < mostGuesses ? suggest(key, keys) : undefined);
		}
		return found.get(key);
	};
}

function checkLink(
	{ target, line }: Reference,
	page: Page,
	{ model, site, nearestKey }: LinkKnowledge,
): Problem | undefined {
	const base = (): ProblemBase => problemBase(page, { line, actual: target });
	const link = findLinkGoal(model, target, page);
	switch (link.kind) {
		case "external":
			return undefined;
		case "forbidden":
			return {
				...base(),
				code: "links/forbidden-scheme",
				message: `The address “${target}” isn't allowed.`,
				hint: "Use https, http, mailto or tel, or a relative path to a page's .md file.",
			};
		case "unknown": {
			if ([...site.broken.values()].some((keys) => keys.has(link.key))) return undefined;
			const meant = nearestKey(link.key);
			return {
				...base(),
				code: "links/unknown-page",
				message: `The link “${target}” leads to no page.`,
				hint: meant
					? `Did you mean “${relativePath(page.key, meant)}”?`
					: "Write a relative path to a page's .md file.",
				...(meant ? { expected: relativePath(page.key, meant) } : {}),
			};
		}
		case "page": {
			const { page: goal, fragment } = link;
			if (fragment === "" || (goal.base === "glossary" && site.terms === undefined)) return undefined;
			if (findFragment(goal, fragment, model) !== undefined) return undefined;
			const ids = fragmentIds(goal, model).map((id) => id.replace(/^s-/, ""));
			const meant = suggest(fragment.replace(/^s-/, ""), ids);
			return {
				...base(),
				code: "links/unknown-fragment",
				message: `The page “${goal.key}” has no heading “#${fragment}”.`,
				hint: meant
					? `Did you mean “#${meant}”?`
					: ids.length > 0
						? `It has: ${nameSome(ids.map((id) => `#${id}`))}.`
						: "It has no headings; remove the part from “#”.",
				...(meant ? { expected: `#${meant}` } : {}),
			};
		}
	}
}

function checkImage(
	{ target, line }: Reference,
	page: Page,
	{ model, site }: LinkContext,
): Problem | undefined {
	const base = (): ProblemBase => problemBase(page, { line, actual: target });
	if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target)) {
		return {
			...base(),
			code: "images/external",
			message: `The picture “${target}” is on another site.`,
			hint: "Put the file beside the page and write its name: nothing is loaded from elsewhere.",
		};
	}
	const files = imageFiles(target, page);
	if (files.some((file) => model.media.has(file) || site.unreadable.has(file))) return undefined;
	if (target.startsWith("/") || files.every((file) => !file.startsWith("content/"))) {
		return {
			...base(),
			code: "images/outside-content",
			message: `The picture “${target}” lies outside the content folder.`,
			hint: "Put the file in the content folder, beside the page, and write its name.",
		};
	}
	const meant = suggest(files[0] ?? "", model.media.keys());
	return {
		...base(),
		code: "images/missing",
		message: `The picture ${files[0]} doesn't exist.`,
		hint: meant
			? `Did you mean ${meant}?`
			: "Put the file there, or correct its name; JPEG, PNG, WebP, AVIF and GIF are read.",
		expected: meant ?? files[0] ?? target,
	};
}

/** A file that isn't there, named by a field of type `file`: one of `public/`, or a picture beside the page. */
function checkFile({ target, line }: Reference, page: Page, context: LinkContext): Problem | undefined {
	const { media, publicFiles } = context.model;
	if (publicFiles.has(target)) return undefined;
	if (imageFiles(target, page).some((file) => media.has(file) || context.site.unreadable.has(file)))
		return undefined;
	const isExternal = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(target);
	const path = target.startsWith("/") ? target : `/${target.split("/").at(-1)}`;
	const meant = isExternal ? undefined : suggest(path, publicFiles);
	return {
		...problemBase(page, { line, actual: target }),
		code: "links/missing-file",
		message: isExternal ? `“${target}” is no file of the site.` : `The file “${target}” doesn't exist.`,
		hint: meant
			? `Did you mean “${meant}”?`
			: isExternal
				? "Put the file into public/ and write its name from there, or use a field of type “link”."
				: `Put it into the site as public${path}, and write “${path}”; a picture may also lie beside the page.`,
		...(meant ? { expected: meant } : {}),
	};
}

/** The pictures in front matter, whose file may be left out when there is none. */
function checkPictures(page: Page, context: LinkContext): Problem[] {
	if (page.role.kind === "translation") return [];
	const lineOf = context.site.pages.get(page.language.tag)?.get(page.key)?.lineOf;
	return valueFiles(page.fields).flatMap(({ path, file, picture }): Problem[] => {
		const line = lineOf?.(path) ?? 1;
		const reference = { target: file, line };
		const missing = (picture ? checkImage : checkFile)(reference, page, context);
		if (missing) return [missing];
		if (!picture || picture.alt !== undefined) return [];
		return [
			{
				...problemBase(page, { line, actual: file }),
				code: "images/no-alternative-text",
				message: `The picture ${file} has no alternative text.`,
				hint: `Add “alt: …” below “${String(path.at(-2))}:”, saying what the picture shows.`,
			},
		];
	});
}

type ProblemBase = Pick<Problem, "severity" | "file" | "line" | "language" | "key" | "actual">;

function problemBase(
	page: Page,
	{ line, actual }: { readonly line: number; readonly actual: string },
): ProblemBase {
	return { severity: "error", file: page.file, line, language: page.language.tag, key: page.key, actual };
}
