import type { DeskRow } from "../../../interface/desk.ts";
import type { ChangedFile } from "../../../interface/handing-in.ts";
import type { CellPlace } from "../../../interface/page.ts";
import type { Column, SectionProgress } from "../../rows/desk-rows.ts";
import type { Task } from "../../rows/task-of.ts";
import { languagesOf } from "../languages-of.ts";
import { failuresEnglish } from "./failures.ts";
import { problemsEnglish } from "./problems.ts";

/** BCP 47 tag of the language that this is in. */
const tag = "en-GB";
const number = new Intl.NumberFormat(tag);

/** A number with its noun: “1 word”, “2 words”. */
function counted(count: number, one: string, many: string): string {
	return `${number.format(count)} ${count === 1 ? one : many}`;
}

const states: Readonly<Record<NonNullable<DeskRow["state"]>, string>> = {
	draft: "draft, not published",
	machine: "translated by machine",
	"in-review": "to be read by somebody else",
	reviewed: "reviewed",
};

const statuses: Readonly<Record<DeskRow["status"], string>> = {
	missing: "not begun",
	current: "up to date",
	cosmetic: "up to date",
	stale: "the original has changed",
	unpinned: "made from an unknown version",
	orphan: "the original is gone",
};

const tasks: Readonly<Record<Task, string>> = {
	"go-on": "Begun, not saved",
	mend: "With faults",
	update: "To be brought up to date",
	finish: "Draft",
	review: "To be read",
	begin: "Not begun",
	machine: "Translated by machine",
	orphan: "Without original",
	done: "Done",
};

const actions: Readonly<Record<Task, string>> = {
	"go-on": "Go on",
	mend: "Mend",
	update: "Update",
	finish: "Go on",
	review: "Read",
	begin: "Start",
	machine: "Go through",
	orphan: "",
	done: "Open",
};

const columns: Readonly<Record<Column, string>> = {
	title: "Page",
	task: "What it waits for",
	words: "Words left",
	translator: "Translator",
	age: "Changed",
};

const standings: Readonly<Record<"empty" | "waiting" | "optional" | "done" | "begun" | "faulty", string>> = {
	empty: "Not translated",
	waiting: "To be gone through",
	optional: "May be left empty",
	done: "Done",
	begun: "Not finished: marks are missing",
	faulty: "With a fault",
};

const fields: Readonly<Record<string, string>> = {
	title: "Title",
	description: "Description",
	shortTitle: "Short title",
	slug: "Address",
	"image.alt": "Picture's description",
	"image.caption": "Caption",
	"image.credit": "Photographer or artist",
};

export const english = {
	tag: tag as string,
	shell: {
		name: "Workbench",
		menu: "Workbench",
		skip: "To the content",
		language: "Language of the workbench",
		loading: "Loading …",
		retry: "Try again",
		cancel: "Cancel",
		close: "Close",
		gone: "The program doesn't answer.",
		goneHint:
			"You can go on typing: all of it is kept in this browser until the program is back. It runs in a terminal; start it again with npm start.",
	},
	failures: failuresEnglish,
	problems: problemsEnglish,
	desk: {
		title: "Desk",
		back: "To the desk",
		heading: "What waits for you",
		lead: "Every page of the site, and what its translation waits for. Choose one and begin: nothing is published until you hand it in.",
		pages: "Pages",
		progress: "How far the sections have come",
		into: "Translations into",
		find: "Find a page",
		show: "Show",
		all: "All",
		action: "Open",
		nobody: "nobody yet",
		unnamed: "not named",
		nothing: "No page matches. Choose “All”, or look for other words.",
		nothingLeft: "none",
		allDone: "Nothing waits: every page is translated, read and up to date.",
		strays: "Texts without a page",
		straysLead:
			"You typed these for pages that the site no longer has: their originals have been moved, renamed or deleted. If an original comes back, its texts do too. Copy what you need.",
		stray: (texts: number) => counted(texts, "text", "texts"),
		forgetStray: "Throw away",
		next: (task: Task) =>
			task === "begin"
				? "Next: the shortest page that nobody has begun"
				: `Next: ${tasks[task].toLowerCase()}`,
		shown: (pages: number) => `${counted(pages, "page", "pages")} shown`,
		more: (count: number, all: number) => `Show ${number.format(count)} more of ${number.format(all)}`,
		wordsLeft: (left: number, all: number) =>
			left === all ? number.format(left) : `${number.format(left)} of ${number.format(all)}`,
		findings: (errors: number, warnings: number) => problemsEnglish.count(errors, warnings),
		statusOf: (status: DeskRow["status"], state: DeskRow["state"]) =>
			[
				status === "current" && state !== undefined && state !== "reviewed" ? undefined : statuses[status],
				state && states[state],
			]
				.filter((part) => part !== undefined)
				.join(", "),
		sectionFigures: ({ pages, donePages, left }: SectionProgress) =>
			`${number.format(donePages)} of ${counted(pages, "page", "pages")}${left > 0 ? `, ${counted(left, "word", "words")} left` : ""}`,
		parts: { reviewed: "reviewed", translated: "translated", machine: "by machine", left: "left" },
		tasks,
		actions,
		columns,
	},
	page: {
		notOpened: "The page can't be opened",
		original: "Original",
		translation: "Translation",
		actions: "Save and check",
		onSite: "On the site",
		editorHint:
			"Enter takes you to the next text, Tab out of the text; Ctrl+Space shows what can be inserted.",
		addedTexts: (count: number) => `${counted(count, "text is", "texts are")} new`,
		changedTexts: (count: number) => `${counted(count, "text has", "texts have")} changed`,
		pinnedTextGone: "which older version was translated can't be found: go through all texts",
		translatedBy: (name: string) => `translated by ${name}`,
		reviewedBy: (name: string) => `reviewed by ${name}`,
		unchanged: (count: number) => `Show ${counted(count, "unchanged text", "unchanged texts")}`,
		sameElsewhere: (count: number) =>
			`${counted(count, "text", "texts")} of this page ${count === 1 ? "is" : "are"} translated elsewhere, always in the same way.`,
		fillIn: "Fill in",
		filledIn: (count: number) => `${counted(count, "text is", "texts are")} filled in`,
		toWaiting: "to the next that waits",
		progress: (done: number, all: number) => `${number.format(done)} of ${number.format(all)} texts done`,
		allDone: "All texts are done. Mark the page as done when you have looked at the preview.",
		changedElsewhere: "The file was changed by another program.",
		goneElsewhere: "The translation's file is gone.",
		changedElsewhereHint: "What you have typed is kept. Compare the two versions before you go on.",
		goneElsewhereHint:
			"It was deleted or renamed, or another branch was checked out. What you have typed is kept.",
		compare: "Compare",
		lost: (count: number) =>
			`${counted(count, "text", "texts")} that you typed ${count === 1 ? "has" : "have"} lost ${count === 1 ? "its" : "their"} place`,
		lostHint: "The original no longer has the passage. Copy what you need.",
		forgetLost: "Throw away",
		outdated: (count: number) =>
			`${counted(count, "passage", "passages")} of the translation without an original: saving takes ${count === 1 ? "it" : "them"} out`,
	},
	unit: {
		changed: "Changed in the original:",
		changedSomehow: "The original has changed here, or it isn't known which one was translated.",
		right: "Right as it is",
		kept: "The mark is kept. Ctrl+Shift+Backspace takes it out.",
		copied: "Taken over as it is",
		remarks: { original: "Remark in the original:", translation: "Remark in the translation:" },
		lastRemarks: "After the last text",
		field: (name: string, label?: string) => {
			const [first = "", ...rest] = name.split(" ");
			const shown = fields[first] ?? label ?? first;
			return rest.length > 0 ? `${shown} (${rest.join(" ")})` : shown;
		},
		numbered: (kind: string, count: number) => `${kind} ${count}`,
		cell: (name: string, { row, column, rowName, columnName }: CellPlace) => {
			if (row === 0) return `${name}: heading of column ${column}`;
			const inRow = rowName === undefined ? `row ${row}` : `row “${rowName}”`;
			return `${name}: ${inRow}, column ${columnName === undefined ? column : `“${columnName}”`}`;
		},
		translationOf: (name: string, language: string) => `${name}, ${language}`,
		length: (length: number, most: number) => `${length} of ${most} characters`,
		kinds: {
			field: "Field",
			heading: "Heading",
			paragraph: "Paragraph",
			item: "List item",
			quote: "Quotation",
			attribution: "Speaker",
			cell: "Table cell",
			note: "Footnote",
		},
		standings,
	},
	codes: {
		link: "link",
		address: "address",
		image: "picture",
		emphasis: "emphasis",
		strong: "strong",
		strike: "struck out",
		language: "other language",
		code: "code",
		note: "footnote",
		break: "line break",
		mark: "mark",
		to: (kind: string, address: string) => `${kind} to ${address}`,
		named: (kind: string, text: string) => `${kind} ${text}`,
		end: (label: string) => `end of ${label}`,
	},
	tools: {
		insert: "Insert",
		mark: "mark of the original",
		original: "The original's text",
		term: (term: string) => `glossary: ${term}`,
		value: (kind: string, source: string) => `${kind}, in the original ${source}`,
		kinds: { number: "number", date: "date", name: "name" },
		machine: (name: string) => `Machine translation (${name})`,
		machineAsked: "The machine translates …",
		machineDone: "Translated by machine. Go through it.",
		machineFailed: "The machine lost a link or another mark: translate this one yourself.",
	},
	signs: {
		title: "Characters",
		quotes: "quotation marks",
		innerQuotes: "quotation marks within a quotation",
		apostrophe: "apostrophe",
		dash: "dash",
		noBreak: "no-break space",
	},
	memory: {
		title: "Translated before",
		score: (score: number) => (score === 100 ? "the same text" : `${score} % alike`),
		from: (name: string) => `in ${name}`,
		here: "on this page",
		use: "Use",
		failed: "The memory doesn't answer.",
	},
	search: {
		title: "Search",
		heading: "Search the translations",
		lead: "See how words have been translated on other pages, and replace a word on all of them at once.",
		ofSelected: "Search for the selection",
		text: "Words, in either language",
		wholeWords: "Whole words",
		matchCase: "Match case",
		button: "Search",
		searching: "Searching …",
		found: (shown: number, all: number) => {
			if (all === 0) return "No text has these words, neither an original nor its translation.";
			return shown < all
				? `The first ${counted(shown, "text", "texts")} of ${number.format(all)}`
				: counted(all, "text", "texts");
		},
		states: { changed: "its original has changed since", machine: "by machine" },
		replaceTitle: "Replace",
		by: "Replace in the translations with",
		replaceLead:
			"Originals, links and code aren't changed. As you write, each translation is shown as it will be; leave out those that are right as they are.",
		divided: (count: number) =>
			`${counted(count, "translation", "translations")} can't be changed here: a link or another mark stands among the words, the original has changed since, or the text is in a file of your own.`,
		replace: (texts: number, pages: number) =>
			`Replace in ${counted(texts, "text", "texts")} on ${counted(pages, "page", "pages")}`,
		replacing: (done: number, all: number) =>
			`${number.format(done)} of ${counted(all, "page", "pages")} saved …`,
		replaced: (texts: number, pages: number) =>
			texts === 0
				? "Nothing was replaced"
				: `Replaced in ${counted(texts, "text", "texts")} on ${counted(pages, "page", "pages")}`,
		whatNow: "The pages are saved. Each has its earlier text under History. When everything is right:",
		notReached: (pages: number) => `${counted(pages, "page is", "pages are")} unchanged.`,
		toSee: "Pages to look at",
		left: {
			unsaved: "left as it was: it has text that isn't saved",
			changed: "left as it was: it or its original has changed since you searched",
			waits: "not saved: something else has to be done first. The replaced text waits there",
		},
		findings: (count: number) => `saved, with ${counted(count, "finding", "findings")} more than before`,
	},
	difference: { added: "new:", removed: "gone:" },
	saving: {
		save: "Save",
		saved: "Saved in the file",
		nothing: "Nothing written yet",
		saving: "Saving …",
		notSaved: "Not saved.",
		kept: {
			browser: "Kept in this browser, not saved in the file",
			server: "Kept on this computer, not saved in the file",
			nobody: "Not kept: the browser's storage is full. Save now",
		},
		results: {
			saved: "Saved",
			merged: "Saved, together with what was changed in the file meanwhile",
			conflict: "Not saved: the file has changed meanwhile. Choose which text to keep.",
			refused: "Not in the file yet: what is marked has to be done first. What you have typed is kept.",
			failed: "Not saved. What you have typed is kept.",
		},
	},
	preview: {
		title: "Preview",
		opened: "The preview is open",
		closed: "The preview is closed",
		making: "Making the page …",
		close: "Close the preview",
	},
	history: {
		title: "History",
		lead: "How the file has been since the program was started. Going back is a step that you can go back from, too: what you have typed is saved first.",
		what: {
			opened: "Opened",
			saved: "Saved",
			done: "Marked as done",
			dismissed: "A finding let pass",
			undone: "Gone back",
			"changed-elsewhere": "Changed by another program",
		},
		current: "as it is now",
		goBack: "Go back to this",
		wentBack: "The file is as it was then.",
		discard: "Throw away what isn't saved",
		discarded: "What wasn't saved is gone.",
	},
	done: {
		button: "Done …",
		title: "Mark as done",
		isDone: "The page is done",
		whatNow:
			"It is saved and noted as made from the original as it is today. Hand it in when you like, several pages at once if there are more.",
		notYet: (count: number) => `${counted(count, "text isn't", "texts aren't")} done yet.`,
		toNext: "To the next one",
		errors: (count: number) =>
			`The checks find ${counted(count, "fault", "faults")}. Mend ${count === 1 ? "it" : "them"}, or let ${count === 1 ? "it" : "them"} pass with a reason.`,
		toError: "To the fault",
		warnings: (count: number) =>
			`${counted(count, "finding is", "findings are")} left to look at. You can mark the page all the same.`,
		toWarning: "To the first",
		translator: "Who has translated",
		state: "What comes next",
		states: {
			"in-review": "Somebody else reads it",
			reviewed: "It is reviewed already",
		},
		reviewer: "Who has reviewed",
		mark: "Mark as done",
	},
	conflict: {
		title: "The file has changed meanwhile",
		translationChanged:
			"Another program, or somebody else, has changed the translation since you opened it. Nothing is written yet.",
		translationGone:
			"The translation's file is gone: it was deleted, or another branch was checked out. If you save, it is written again, with the texts that it had and what you have typed.",
		originalChanged: "The original has changed since you opened it. Nothing is written yet.",
		from: { yours: "Yours", theirs: "In the file" },
		difference: "From the file's to yours:",
		own: "The text to keep",
		others: (count: number) =>
			`${counted(count, "text", "texts")} that only one of you changed: ${count === 1 ? "it is" : "they are"} kept`,
		save: "Save this",
		postpone: "Not now",
	},
	handIn: {
		title: "Hand in",
		lead: "What you have saved goes to whoever looks after the site. They read it and publish it.",
		files: "What has changed",
		filesWait: (count: number) => `${counted(count, "page waits", "pages wait")}`,
		nothing: "There is nothing to hand in. Save a translation first.",
		changes: { new: "new", changed: "changed" },
		lines: (added: number, removed: number) =>
			`${counted(added, "new line", "new lines")}, ${number.format(removed)} gone`,
		show: "Show the changes",
		open: "Open the page again",
		how: "How to hand in",
		message: "What you have done, in a sentence",
		suggestedMessage: (files: readonly Pick<ChangedFile, "title" | "language" | "change">[]) => {
			const what = files.length === 1 ? `“${files[0]?.title}”` : counted(files.length, "page", "pages");
			const verb = files.every(({ change }) => change === "new") ? "Translate" : "Update the translation of";
			return files.length === 0 ? "" : `${verb} ${what} into ${languagesOf(files, tag)}`;
		},
		person: "Who you are",
		name: "Name",
		email: "E-mail address",
		push: (address: string) => `Send it to ${address}`,
		more: "Name of the branch",
		branch: "Branch",
		branchHint: "Your work is put beside the published site under this name, until somebody has read it.",
		sending: "Handing in …",
		button: (count: number) => `Hand in ${counted(count, "page", "pages")}`,
		otherWays: "Or send a file",
		otherWaysHint: "A ZIP with the pages, for e-mail; a patch, for those who use Git.",
		downloads: { zip: "Download a ZIP", patch: "Download a patch" },
		done: "Handed in",
		keptHere: "Kept, but not sent",
		committed: (branch: string, commit: string) => `It is noted on the branch “${branch}” as ${commit}.`,
		pushed: (remote: string) => `It was sent to ${remote}.`,
		notPushed: "It is on this computer only. Publish the branch with your Git program, or send the files.",
		goOn: "Go on there: propose the change",
		pushAgain: "Send again",
		pushOnOwnBranch: "Send on a branch of its own",
	},
	keys: {
		title: "Keys",
		control: "Ctrl",
		shift: "Shift",
		lead: "On a Mac, use ⌘ for Ctrl and ⌥ for Alt. Tab always leads out of a text.",
		list: [
			["Enter", "to the next text"],
			["Ctrl+Enter", "this one is right: to the next that waits"],
			["Alt+↓  Alt+↑", "to the next text, to the one before"],
			[
				"Ctrl+Space",
				"menu of what can be inserted: links and other marks, terms, numbers, names, characters",
			],
			["Alt+1 … Alt+5", "use what was translated before"],
			["Alt+0", "use the original's text"],
			["Ctrl+Shift+F", "how the selected words have been translated elsewhere"],
			["Ctrl+Shift+Backspace", "take out the link or mark beside the cursor"],
			["F8  Shift+F8", "to the next finding, to the one before"],
			["F2", "preview"],
			["Ctrl+S", "save"],
			["Ctrl+Shift+Enter", "mark as done"],
			["Ctrl+Z  Ctrl+Y", "undo, redo within a text"],
			["Tab  Shift+Tab", "out of the text, to the next or the one before"],
			["F1 or ?", "these keys"],
		] as readonly (readonly [string, string])[],
	},
};
