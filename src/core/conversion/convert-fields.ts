import { reservedFields } from "../kinds/reserved-fields.ts";
import { shippedDeclarations } from "../kinds/shipped.ts";
import { isSlug, slugify } from "../urls/slug.ts";
import { dayOf } from "./day-of.ts";
import { loseWrongValues } from "./expected-fields.ts";
import { pairingFields } from "./pair-pages.ts";
import { type Data, record, text } from "./plain-data.ts";
import type { TextContext } from "./text/text-context.ts";

/** Front matter of the new page, without what depends on other pages. */
export interface ConvertedFields {
	readonly title: string | undefined;
	readonly isDraft: boolean;
	readonly shortTitle?: string;
	readonly description?: string;
	readonly slug?: string;
	readonly date?: string;
	readonly updated?: string;
	readonly noindex?: true;
	/** Old addresses, from the top of the old site. */
	readonly redirectFrom: readonly string[];
	/** Everything else, under its own name. */
	readonly extra: Data;
}

/** What the shipped kinds have besides. */
const ofEveryPage = shippedDeclarations.page.fields ?? {};

/** Fields that become others, or say what has been taken account of. */
const understood = new Set([
	"title",
	"linkTitle",
	"sidebar_label",
	"nav_title",
	"short_title",
	"description",
	"summary",
	"excerpt",
	"slug",
	"date",
	"lastmod",
	"last_modified_at",
	"updated",
	"lastUpdated",
	"draft",
	"published",
	"unlisted",
	"aliases",
	"redirect_from",
	"lang",
	"locale",
	"weight",
	"sidebar_position",
	"nav_order",
	"permalink",
	"url",
	"id",
	...Object.values(pairingFields).flat(),
]);

/**
 * Turns the front matter of another generator into Brygga's. Names that mean something else here get `old` before them.
 *
 * @param date A date that the file's name gives.
 */
export function convertFields(
	data: Data,
	{ date, context }: { readonly date: string | undefined; readonly context: TextContext },
): ConvertedFields {
	loseWrongValues(data, context);
	const sidebar = record(data["sidebar"]);
	const shortTitle = plain(
		text(data["linkTitle"]) ??
			text(data["sidebar_label"]) ??
			text(data["nav_title"]) ??
			text(data["short_title"]) ??
			text(sidebar["label"]),
	);
	const title = plain(text(data["title"]) ?? number(data["title"]));
	const description = plain(text(data["description"]) ?? text(data["summary"]) ?? text(data["excerpt"]));
	const slug = text(data["slug"])?.replace(/^\/+|\/+$/g, "");
	const day = dayOf(data["date"]) ?? (date === undefined ? undefined : dayOf(date));
	const updated =
		dayOf(data["lastmod"]) ??
		dayOf(data["last_modified_at"]) ??
		dayOf(data["updated"]) ??
		dayOf(data["lastUpdated"]);
	const order = data["weight"] ?? data["sidebar_position"] ?? data["nav_order"] ?? sidebar["order"];
	return {
		title,
		isDraft: data["draft"] === true || data["published"] === false || isUnrendered(data),
		...(shortTitle === undefined || shortTitle === title ? {} : { shortTitle }),
		...(description === undefined ? {} : { description }),
		...(slug !== undefined && isSlug(slugify(slug)) && !slug.includes("/") ? { slug: slugify(slug) } : {}),
		...(day === undefined ? {} : { date: day }),
		...(updated === undefined ? {} : { updated }),
		...(data["unlisted"] === true ? { noindex: true as const } : {}),
		redirectFrom: addresses(data["aliases"] ?? data["redirect_from"]),
		extra: { ...(typeof order === "number" ? { order } : {}), ...ownFields(data, context) },
	};
}

function ownFields(data: Data, { lose }: TextContext): Data {
	const own: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(data)) {
		if (understood.has(name) || value === null || value === undefined) continue;
		const isTaken = reservedFields.has(name) || Object.hasOwn(ofEveryPage, name);
		if (isTaken) lose("field", { text: name });
		own[isTaken ? `old${name.charAt(0).toUpperCase()}${name.slice(1)}` : name] = value;
	}
	return own;
}

/** Hugo's `build: {render: never}`, which keeps a page out of the site. */
function isUnrendered(data: Data): boolean {
	const build = record(data["build"] ?? data["_build"]);
	return build["render"] === "never" || build["render"] === false;
}

function number(value: unknown): string | undefined {
	return typeof value === "number" ? String(value) : undefined;
}

function addresses(value: unknown): string[] {
	const list: readonly unknown[] = Array.isArray(value) ? value : [value];
	return list.flatMap((address) => (typeof address === "string" && address.startsWith("/") ? [address] : []));
}

const references: Readonly<Record<string, string>> = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: '"',
	nbsp: "\u00a0",
	shy: "",
};

/** A text without tags and character references, on one line. */
function plain(value: string | undefined): string | undefined {
	const line = value
		?.replace(/<\/?[A-Za-z][^<>]*>/g, "")
		.replace(/&(amp|lt|gt|quot|nbsp|shy);/g, (_, name: string) => references[name] ?? "")
		.replace(/\{\{[<%]?.*?[>%]?\}\}/g, "")
		.replace(/\s+/g, " ")
		.trim();
	return line === "" ? undefined : line;
}
