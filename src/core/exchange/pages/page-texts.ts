import { parseFrontMatter } from "../../content/front-matter.ts";
import { type MarkdownBlock, type References, readBlocks } from "../markdown/read-blocks.ts";
import { type SourceText, sourceText } from "./source-text.ts";

/** A text in front matter that translators word themselves. */
export interface FieldText {
	/** The field's name, the same in the original and its translation: `title`, `image.alt`, `contacts.role Eva Ek`. */
	readonly name: string;
	/** The name of the contact whose role it is. */
	readonly contact?: string;
	readonly text: string;
}

/** A page's texts with their places. */
export interface PageTexts {
	readonly source: SourceText;
	readonly fields: readonly FieldText[];
	readonly blocks: readonly MarkdownBlock[];
	readonly references: References;
	/** Where the body begins in the source's text: what to add to the blocks' ranges. */
	readonly bodyStart: number;
}

/** Takes a page apart; `undefined` when its front matter can't be read. */
export function readPageTexts(file: string): PageTexts | undefined {
	const front = parseFrontMatter(file, "");
	if (!front.ok) return undefined;
	const { body, data } = front.value;
	const source = sourceText(file);
	return {
		source,
		fields: fieldTexts(data),
		...readBlocks(body),
		bodyStart: source.text.length - body.length,
	};
}

/** The fields that only exist to be read, by a path of names. */
const textFields = [
	["title"],
	["shortTitle"],
	["description"],
	["county"],
	["image", "alt"],
	["image", "caption"],
	["image", "credit"],
] as const;

/** Fields that every page has to have of its own; of the others, the original's are shown when there are none. */
export const requiredFields: ReadonlySet<string> = new Set(["title", "description"]);

/** Fields that say as much in the original's language: a name, or what another field can stand for. */
export const optionalFields: ReadonlySet<string> = new Set(["shortTitle", "county", "image.credit"]);

function fieldTexts(data: unknown): FieldText[] {
	const fields = textFields.flatMap((path): FieldText[] => {
		const text = stringAt(path.reduce<unknown>(member, data));
		return text === undefined ? [] : [{ name: path.join("."), text }];
	});
	return [...fields, ...roles(member(data, "contacts"))];
}

function roles(contacts: unknown): FieldText[] {
	const seen = new Set<string>();
	return (Array.isArray(contacts) ? contacts : []).flatMap((contact: unknown): FieldText[] => {
		const name = stringAt(member(contact, "name"));
		const text = stringAt(member(contact, "role"));
		if (name === undefined || text === undefined || seen.has(name)) return [];
		seen.add(name);
		return [{ name: `contacts.role ${name}`, contact: name, text }];
	});
}

function member(value: unknown, name: string): unknown {
	return typeof value === "object" && value !== null
		? Object.entries(value).find(([key]) => key === name)?.[1]
		: undefined;
}

/** A text, on one line. */
function stringAt(value: unknown): string | undefined {
	if (typeof value !== "string") return undefined;
	const text = value.replace(/[ \t]*\n[ \t]*/g, " ").trim();
	return text === "" ? undefined : text;
}
