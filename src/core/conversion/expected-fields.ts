import { dayOf } from "./day-of.ts";
import type { Data } from "./plain-data.ts";
import type { TextContext } from "./text/text-context.ts";

const isText = (value: unknown): boolean => typeof value === "string";
const isDate = (value: unknown): boolean => dayOf(value) !== undefined;
const isNumber = (value: unknown): boolean => typeof value === "number";
const isFlag = (value: unknown): boolean => typeof value === "boolean";
const isList = (value: unknown): boolean =>
	isText(value) || (Array.isArray(value) && value.every((item) => isText(item) || isNumber(item)));

/** What a field that generators share must hold to be understood, and what that is called. */
const expectations: Readonly<
	Record<string, readonly [isExpected: (value: unknown) => boolean, name: string]>
> = {
	title: [(value) => isText(value) || isNumber(value), "a text"],
	linkTitle: [isText, "a text"],
	sidebar_label: [isText, "a text"],
	nav_title: [isText, "a text"],
	short_title: [isText, "a text"],
	description: [isText, "a text"],
	summary: [isText, "a text"],
	excerpt: [isText, "a text"],
	slug: [isText, "a text"],
	lang: [isText, "a language's tag"],
	locale: [isText, "a language's tag"],
	date: [isDate, "a date"],
	lastmod: [isDate, "a date"],
	last_modified_at: [isDate, "a date"],
	updated: [isDate, "a date"],
	lastUpdated: [(value) => isDate(value) || isFlag(value), "a date"],
	draft: [isFlag, "true or false"],
	published: [isFlag, "true or false"],
	unlisted: [isFlag, "true or false"],
	weight: [isNumber, "a number"],
	sidebar_position: [isNumber, "a number"],
	nav_order: [isNumber, "a number"],
	aliases: [isList, "a list of addresses"],
	redirect_from: [isList, "a list of addresses"],
	tags: [isList, "a list of texts"],
	categories: [isList, "a list of texts"],
	keywords: [isList, "a list of texts"],
};

/** Names the fields whose values are of another kind than every generator expects. */
export function loseWrongValues(data: Data, { lose }: TextContext): void {
	for (const [name, value] of Object.entries(data)) {
		const expected = expectations[name];
		if (expected === undefined || value === null || value === undefined || value === "") continue;
		const [isExpected, kind] = expected;
		if (!isExpected(value))
			lose("field-value", { text: `${name}: ${JSON.stringify(value)}: expected ${kind}` });
	}
}
