function counted(count: number, one: string, many: string): string {
	return `${count} ${count === 1 ? one : many}`;
}

/** What a rule for translations is about; the rule's own words say what it found. */
const none: Readonly<Record<string, string>> = {};

export const problemsEnglish = {
	title: "Findings",
	ofPage: "Findings on the whole page",
	severities: { error: "Fault:", warning: "To look at:" },
	rules: none,
	codes: none,
	inEnglish: "The rule's own words",
	values: (expected: string | undefined, actual: string | undefined) =>
		[expected && `Expected: ${expected}.`, actual && `Found: ${actual}.`].filter(Boolean).join(" "),
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
	forPage: "(the rule is then silent on the whole page)",
	letPass: "Let it pass",
};
