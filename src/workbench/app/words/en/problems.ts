import type { WorkbenchProblem } from "../../../interface/texts.ts";
import type { SaidProblem } from "../problems/said-problem.ts";
import { codesEnglish } from "./codes.ts";

function counted(count: number, one: string, many: string): string {
	return `${count} ${count === 1 ? one : many}`;
}

export const problemsEnglish = {
	title: "Findings",
	ofPage: "Findings on the whole page",
	severities: { error: "Fault:", warning: "To look at:" },
	/** A rule for translations, where what it said stands no longer. */
	rule: (id: string) => id,
	say: ({
		code,
		message,
		hint,
	}: Pick<WorkbenchProblem, "code" | "message" | "hint" | "rule">): SaidProblem => {
		const what = codesEnglish[code];
		if (what !== undefined) return { what };
		return { what: message, ...(hint === undefined ? {} : { remedy: hint }) };
	},
	/** Before what stands in English because the interface's language has no words for it. */
	inEnglish: "In English:",
	count: (errors: number, warnings: number) =>
		[errors > 0 ? counted(errors, "fault", "faults") : "", warnings > 0 ? `${warnings} to look at` : ""]
			.filter((part) => part !== "")
			.join(", "),
	none: "Nothing found",
	unchecked: "Not checked",
	next: "Next",
	dismiss: "It isn't a fault …",
	dismissed: "Let pass; the reason stands in the file.",
	reason: "Why it is right as it is",
	/** What a finding that was let pass is about. */
	about: (value: string) => `(“${value}”)`,
	forPage: "(the rule is then silent on the whole page)",
	letPass: "Let it pass",
	dismissals: (count: number) => `${counted(count, "finding", "findings")} let pass with a reason`,
	restore: "Check again",
	restored: "It is checked again.",
};
