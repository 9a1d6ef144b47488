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
	codes: {
		"exchange/lost-code": "A link or another mark of the original is missing: put it in.",
		"exchange/invented-code": "There is a link or mark here that the original hasn't got.",
		"exchange/repeated-code": "A link or another mark stands here twice.",
		"exchange/crossed-codes": "Two marks overlap.",
		"exchange/empty-code": "A link or another mark is empty.",
		"exchange/unpaired-code": "A mark lacks its beginning or its end.",
		"exchange/unfit-text": "The text can't stand here as it is.",
		"exchange/untranslated": "The text isn't translated.",
		"exchange/unconfirmed":
			"The original has changed here: change the translation, or say that it is right as it is.",
		"exchange/partly-translated": "Only a part is translated.",
		"exchange/unfinished": "The original's text is left here.",
		"exchange/same-as-original": "The text is the same as the original's.",
		"content/hidden-character":
			"A character that nobody sees has come along with what you pasted: take it out.",
		"exchange/machine-translation": "A machine wrote this: go through it.",
	} as Readonly<Record<string, string>>,
	/** A rule's sentence in the interface's language. */
	sentence: (_message: string): string | undefined => undefined,
	inEnglish: "The rule's own words",
	values: (expected: string | undefined, actual: string | undefined, _rule?: string) =>
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
	dismissals: (count: number) => `${counted(count, "finding", "findings")} let pass with a reason`,
	restore: "Check again",
	restored: "It is checked again.",
};
