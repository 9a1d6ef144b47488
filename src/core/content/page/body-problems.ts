import { canonicalLanguageTag } from "../../languages/language-tag.ts";
import type { MarkdownExtract } from "../../markdown/extract/extract-markdown.ts";
import type { Problem } from "../../problems/problem.ts";

/**
 * What is wrong with a page's text by itself.
 *
 * @returns Problems `markdown/language-tag`, `/title-heading`, `/heading-level`.
 */
export function bodyProblems(extract: MarkdownExtract, file: string): Problem[] {
	return [...languageTagProblems(extract, file), ...titleProblems(extract, file)];
}

function languageTagProblems({ languageTags }: MarkdownExtract, file: string): Problem[] {
	return languageTags
		.filter(({ tag }) => canonicalLanguageTag(tag) === undefined)
		.map(({ tag, line }) => ({
			code: "markdown/language-tag",
			severity: "error",
			message: `“${tag}” isn't a language tag (BCP 47).`,
			hint: "Write a tag such as {lang=fr} or {lang=en}.",
			file,
			line,
			actual: tag,
		}));
}

/** The title is the page's only first-level heading. */
function titleProblems({ headings }: MarkdownExtract, file: string): Problem[] {
	return headings.flatMap(({ level, text, line }, index): Problem[] => {
		const above = index === 0 ? 1 : (headings[index - 1]?.level ?? 1);
		if (level > 1 && level <= above + 1) return [];
		const expected = "#".repeat(level === 1 ? 2 : above + 1);
		return [
			{
				code: level === 1 ? "markdown/title-heading" : "markdown/heading-level",
				severity: "error",
				message:
					level === 1
						? `The heading “${text}” is of level 1, which is kept for the title in the front matter.`
						: `The heading “${text}” is of level ${level} below one of level ${above}: a level is skipped.`,
				hint: `Begin the line with “${expected} ”.`,
				file,
				line,
				expected,
				actual: "#".repeat(level),
			},
		];
	});
}
