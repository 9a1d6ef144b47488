/** A mark of the original, by what its chip is called: put in from the menu. A text inside is written between its two ends. */
export interface Mark {
	readonly mark: RegExp;
	readonly inside?: string;
}

/** What a translator types for a text: words, and marks of the original. */
export type Typing = string | readonly (string | Mark)[];

/** What follows a mark's name where it is offered: what it is, in either language. */
const after = "(?:,? ?(?:mark of the original|originalets markering))?$";
const code = (name: string): Mark => ({ mark: new RegExp(` ${name}${after}`) });
const link = (address: string, inside: string): Mark => ({ mark: new RegExp(`${address}${after}`), inside });

/** The translation of this site's page `bidra`, text by text in its order, with a wrong figure: 3 commands instead of two. */
export const contribute: readonly Typing[] = [
	"Contribute to the website",
	"Contribute",
	"How to add an article, translate a page or report a mistake.",
	[
		"All content of the website is kept as text files in a ",
		link("git.example.org/integration", "repository"),
		", which keeps track of all versions. You need Node and a text editor, nothing more.",
	],
	"Get started",
	"Download the source code and run the 3 commands below in its folder. The first installs what is needed, the second builds the website and shows it on your own computer. The page is updated when you save a file.",
	"Add an article",
	[
		"Create a file in ",
		code("content/sv/nyheter/"),
		". The file name should be short and without å, ä and ö.",
	],
	"Fill in title, description, date, municipality, topics and publisher at the top of the file. Feel free to use an existing article as a template.",
	"Reproduce the text word for word. Do not correct mistakes in a text that somebody else has published.",
	["Check the content with ", code("npm run brygga -- check"), ". Each problem is given with file and line."],
	["Are you writing yourself? First read ", link("skriv.md", "Write so that it can be translated"), "."],
	"Translate a page",
	[
		"Create the translation with ",
		code("npm run brygga -- new"),
		", followed by the page’s key and the language. The key is the file’s path below ",
		code("content/sv/"),
		", without ",
		code(".md"),
		". Example: ",
		code("npm run brygga -- new skriv en"),
		".",
	],
	"Translate paragraph by paragraph. Headings, lists and quotations should stand in the same order as in the original.",
	["Use the choice of words in the ", link("ordlista.md", "glossary"), "."],
	["Run ", code("npm run brygga -- check"), " and correct what the check finds."],
	[
		"Mark the translation as done with ",
		code("npm run brygga -- pin"),
		", followed by the key and the language. It is then noted which version of the original it is based on.",
	],
	"Report a mistake",
	[
		"Correct the mistake directly in the file and propose the change in the repository. If you cannot do that, describe the mistake in an issue there or ",
		link("kontakt@integration.example.org", "write to us"),
		": which page it concerns, what is wrong and how it should be.",
	],
];
