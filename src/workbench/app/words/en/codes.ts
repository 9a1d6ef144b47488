/** What the program says otherwise in the workbench than in a terminal: there is no file to import, and no line to write. */
export const codesEnglish: Readonly<Record<string, string>> = {
	"exchange/lost-code": "A link or another mark of the original is missing: put it in.",
	"exchange/invented-code": "There is a link or mark here that the original hasn't got: take it out.",
	"exchange/repeated-code": "A link or another mark stands here twice: take one out.",
	"exchange/crossed-codes": "Two marks overlap: end the one that began last first.",
	"exchange/empty-code": "A link or another mark is empty: put it around the words that it belongs to.",
	"exchange/unpaired-code":
		"A mark lacks its beginning or its end: put both around the words that they belong to.",
	"exchange/unfit-text":
		"The text can't stand here as it is: take out what Markdown reads as something else at its beginning, such as “#”, “- ” or “> ”, or put a space between a mark and what it touches.",
	"exchange/untranslated": "The text isn't translated.",
	"exchange/unconfirmed":
		"The original has changed here: change the translation, or say that it is right as it is.",
	"exchange/partly-translated": "Only a part is translated: translate the rest.",
	"exchange/unfinished": "The original's text is left here: translate it.",
	"exchange/same-as-original":
		"The text is the same as the original's: translate it, if it isn't to be the same.",
	"exchange/machine-translation": "A machine wrote this: go through it.",
	"content/hidden-character":
		"A character that nobody sees has come along with what you pasted: take it out.",
	"translation/ignore-unused":
		"A finding was let pass here that is no longer found: choose “Check again” there.",
	"translation/review-record":
		"What the file says of its review isn't complete: mark the page as done again.",
};
