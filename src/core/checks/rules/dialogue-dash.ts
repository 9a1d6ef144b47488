/**
 * `dialogue-dash`: speech that the original sets with a dash carries quotation marks in a language that has no such dash.
 *
 *     – Det är roligt, säger hon.   “It is fun,” she says.   nothing to say
 *     – Det är roligt, säger hon.   – It is fun, she says.   warning
 */
import { languageName } from "../../languages/language-tag.ts";
import { habitsOf } from "../languages/habits-of.ts";
import { quotationMarks } from "../languages/quotation-marks.ts";
import type { Finding, Rule } from "../rule.ts";

export const dialogueDash: Rule = {
	id: "dialogue-dash",
	severity: "warning",
	summary: "Speech does not begin with a dash in a language that uses quotation marks.",
	check: ({ blocks }, { target }) => {
		if (habitsOf(target.tag).dialogueDash) return [];
		const [open, close] = quotationMarks(target.tag)?.pairs[0] ?? ['"', '"'];
		return blocks.flatMap((block): Finding[] => {
			const { text } = block.translation;
			const line = anyDash.test(text) ? leadingDash.exec(text) : null;
			if (!line || (line[1] === "—" && !dashInOriginal.test(block.original.text))) return [];
			return [
				{
					block,
					message: `“${excerpt(line[0])}” begins with a dash, which doesn't mark speech in ${languageName(target.tag, "en")}.`,
					hint: `Take the dash away and put the speech between ${open} and ${close}.`,
					expected: open,
					actual: line[1] ?? "–",
				},
			];
		});
	},
};

const anyDash = /[–―—-]/;

const leadingDash = /^[ \t]*([–―-](?=\s|["“‘”])|—(?=\s?[\p{Lu}"“‘”]))[^\n]*/mu;

/** Only then does an em dash begin speech: otherwise it names the speaker of a quotation. */
const dashInOriginal = /^[ \t]*[–-]\s/m;

function excerpt(line: string): string {
	const start = line.trim();
	return start.length <= 30 ? start : `${start.slice(0, 30).replace(/\s\S*$/, "")} …`;
}
