/** Something of the old site that the new one doesn't have, or has in another way. */
export interface Loss {
	readonly kind: LossKind;
	/** Path in the old site. */
	readonly file: string;
	/** 1-based; absent when the whole file is meant. */
	readonly line?: number;
	/** What stood there, or a word about it. */
	readonly text?: string;
}

/** What is lost, and what to do about it: in the order of the report. */
export const lossKinds = {
	"symbolic-link": {
		title: "Symbolic links, which aren't followed",
		remedy: "Put what they lead to in their place and convert again, where it is wanted.",
	},
	"language-setting": {
		title: "Settings of languages that can't be made out; folders and codes have told the languages",
		remedy: "See whether “languages” in content/site.yaml has them all.",
	},
	"unreadable-page": {
		title: "Pages left out: front matter that can't be read",
		remedy: "The files are in the folder “left”: mend the front matter and convert again.",
	},
	"refused-page": {
		title: "Pages left out: the checks refuse what they hold",
		remedy: "The texts are in the folder “left”; mend what is named here and move them to “content”.",
	},
	draft: { title: "Pages left out: drafts, and pages without output", remedy: "Copy those that are wanted." },
	version: {
		title: "Pages left out: older versions of the documentation",
		remedy: "Keep the old site for them.",
	},
	program: {
		title: "Pages left out: programs and templates",
		remedy: "Write a page in Markdown, or a layout in “views”.",
	},
	"stand-alone": {
		title: "Pages without an original, published as originals of their own language",
		remedy: "Write the original with the same name, and replace “original: true” by “translation:”.",
	},
	"made-page": { title: "Pages that the old site made by a program, begun", remedy: "Write their texts." },
	"title-made": { title: "Titles made from file names", remedy: "Write titles." },
	address: {
		title: "Addresses that had to be changed",
		remedy: "Add a line “redirectFrom:” with the old address where readers have it.",
	},
	field: {
		title: "Fields that mean something else here, renamed",
		remedy: "Use them in layouts as “extra”, or remove them.",
	},
	"field-value": {
		title: "Fields whose values aren't of the kind that is expected, left out or kept as they are",
		remedy: "Write the value as is said here, where it is wanted.",
	},
	shortcode: {
		title: "Shortcodes and template tags, now comments",
		remedy: "Write what they stood for, or add a shortcode of that name to “.eleventy.ts”.",
	},
	component: { title: "Components, now comments", remedy: "Write what they showed." },
	"program-text": {
		title: "Lines of programs (import, export, script, style), now comments",
		remedy: "Remove them.",
	},
	expression: {
		title: "Expressions whose values a program knows, now comments",
		remedy: "Write their values.",
	},
	include: { title: "Texts included from other files, now comments", remedy: "Copy the text." },
	tabs: {
		title: "Tabs, now one after the other with their labels",
		remedy: "Nothing, unless a choice is needed.",
	},
	html: { title: "HTML tags taken away, their text kept", remedy: "Nothing, unless the look is needed." },
	attributes: { title: "Attributes of headings, links and blocks taken away", remedy: "Nothing." },
	heading: { title: "Headings moved to another level", remedy: "Nothing: no level is skipped any more." },
	"picture-format": {
		title: "Pictures in a format that pages don't show (SVG …), now links to the files",
		remedy: "Save them as PNG, JPEG, WebP or AVIF, beside the pages.",
	},
	"picture-elsewhere": {
		title: "Pictures on other sites, now links",
		remedy: "Put the files beside the pages: nothing is loaded from elsewhere.",
	},
	"picture-missing": { title: "Pictures that aren't there, now their texts", remedy: "Add the files." },
	"link-old-site": {
		title: "Links to what wasn't converted, now to the old site's address",
		remedy: "Add the pages or files, or leave the links.",
	},
	"link-removed": { title: "Links taken away, their text kept", remedy: "Write an address that is there." },
	fragment: {
		title: "Links to a heading that isn't there, now to the page",
		remedy: "Write another heading.",
	},
	file: {
		title: "Files left out: the checks refuse them",
		remedy: "Mend them as is said here, and copy them to “public”.",
	},
	finding: {
		title: "What the translation rules find in pairs, dismissed for the whole site for now",
		remedy:
			"Remove a line of “translation: ignore:” in content/site.yaml, run “brygga check”, and mend what it finds.",
	},
	"file-unlinked": {
		title: "Files that no page leads to, left behind",
		remedy: "Copy those that are wanted to “public”.",
	},
	"file-other": {
		title: "Folders whose layouts, data and programs nothing was taken from",
		remedy: "What is wanted of them goes to “views”, “assets” and “.eleventy.ts”.",
	},
} as const;

export type LossKind = keyof typeof lossKinds;
