import { matchHeadings } from "../../markdown/extract/match-headings.ts";
import type { Heading } from "../../markdown/extract/read-headings.ts";
import { joinKey } from "../../urls/resolve-link.ts";
import { slugify } from "../../urls/slug.ts";
import { rewriteProse, type SourceLine } from "../text/source-lines.ts";
import type { TextContext } from "../text/text-context.ts";

/** The headings of a page, as links of the old site and of the new one refer to them. */
export interface PageHeadings {
	/** What many of the old site's pages have as a heading of level 1. */
	readonly title: string;
	readonly headings: readonly Heading[];
	/** The ids that they were given in the old site, in the same order. */
	readonly ids: readonly (string | undefined)[];
}

/** Tells the headings of a page in a language. */
export type HeadingsOf = (key: string, language: string) => PageHeadings | undefined;

const target = /(\]\(<?|^[ \t>]*\[(?!\^)[^\]\n]+\]:[ \t]*<?)((?:[^\s()<>#:]|\([^\s()]*\))*)#([^\s()<>"]*)/gm;

/**
 * Writes what stands behind “#” in links to pages as the new site calls that heading; leaves it out where there is none.
 *
 * @param place The page, and the language of originals, whose headings give all languages their ids.
 */
export function convertFragments(
	lines: readonly SourceLine[],
	{
		key,
		language,
		source,
		headingsOf,
		context,
	}: {
		readonly key: string;
		readonly language: string;
		readonly source: string;
		readonly headingsOf: HeadingsOf;
		readonly context: TextContext;
	},
): SourceLine[] {
	return rewriteProse(lines, (text, lineOf) =>
		text.replace(target, (typed, before: string, path: string, fragment: string, at: number) => {
			if (path !== "" && !path.endsWith(".md")) return typed;
			const goal = path === "" ? key : joinKey(key, path.slice(0, -".md".length));
			const id = newFragment(fragment, { goal, language, source, headingsOf });
			if (id !== undefined) return `${before}${path}#${id}`;
			const pages = [headingsOf(goal, language), headingsOf(goal, source)];
			const isTop = fragment === "" || pages.some((page) => page && fold(page.title) === fold(fragment));
			if (!isTop) context.lose("fragment", { line: lineOf(at), text: `${path}#${fragment}` });
			return `${before}${path === "" ? `${goal.split("/").at(-1)}.md` : path}`;
		}),
	);
}

function newFragment(
	fragment: string,
	{
		goal,
		language,
		source,
		headingsOf,
	}: {
		readonly goal: string;
		readonly language: string;
		readonly source: string;
		readonly headingsOf: HeadingsOf;
	},
): string | undefined {
	const own = headingsOf(goal, language);
	const original = headingsOf(goal, source);
	for (const page of [own, original]) {
		if (!page) continue;
		const index = indexOf(fragment, page);
		if (index === -1) continue;
		const ids =
			own && original ? matchHeadings(own.headings, original.headings) : page.headings.map(({ id }) => id);
		const id = page === own ? ids[index] : original?.headings[index]?.id;
		// A heading of the original that the translation lacks has no id there.
		if (id !== undefined && (page === own || !own || ids.includes(id))) return id.replace(/^s-/, "");
	}
	return undefined;
}

function indexOf(fragment: string, { headings, ids }: PageHeadings): number {
	const wanted = fold(fragment);
	const given =
		ids.length === headings.length ? ids.findIndex((id) => id !== undefined && fold(id) === wanted) : -1;
	if (given !== -1) return given;
	const texts = headings.map(({ text }) => fold(text));
	const found = texts.indexOf(wanted);
	if (found !== -1 || wanted === "") return found;
	// The second heading of a text is `text-1` to most generators.
	const [, first = "", number = ""] = /^(.*)[-_](\d{1,2})$/.exec(fragment) ?? [];
	const same = texts.flatMap((text, index) => (text === fold(first) ? [index] : []));
	return same[Number(number)] ?? -1;
}

/** A heading or fragment without what generators write differently. */
function fold(text: string): string {
	let decoded = text;
	try {
		decoded = decodeURIComponent(text);
	} catch {
		// It stands for itself.
	}
	return slugify(decoded).replaceAll("-", "");
}
