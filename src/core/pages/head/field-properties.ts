import type { Field } from "../../fields/field.ts";
import type { FieldValue, TextValue } from "../../fields/field-value.ts";
import { kindNamed } from "../../kinds/kind.ts";
import type { Page } from "../../model/page.ts";
import { resolveImage } from "../../model/resolve-references.ts";
import { findPage } from "../../model/site-model.ts";
import { absoluteUrl, type PageContext } from "../parts/view-context.ts";

/** What the values of properties are, where a text or a term names a thing of its own (schema.org, "Expected Type"). */
const expectedTypes: Readonly<Record<string, string>> = {
	about: "Thing",
	author: "Person",
	brand: "Brand",
	contentLocation: "Place",
	contributor: "Person",
	creator: "Person",
	editor: "Person",
	funder: "Organization",
	location: "Place",
	locationCreated: "Place",
	mentions: "Thing",
	organizer: "Organization",
	performer: "Person",
	provider: "Organization",
	publisher: "Organization",
	spatialCoverage: "Place",
	sponsor: "Organization",
};

/** The fields of a page that are properties of schema.org: own fields first, then terms. */
export function fieldProperties(context: PageContext): Readonly<Record<string, unknown>> {
	const { page, model } = context;
	const { fields } = kindNamed(model.settings, page.kind);
	const ordered = [
		...fields.filter(({ type }) => type !== "terms"),
		...fields.filter(({ type }) => type === "terms"),
	];
	const properties: Record<string, unknown> = {};
	for (const field of ordered) {
		const { schemaOrg: property, name } = field;
		const value = page.fields[name];
		if (property === undefined || !value) continue;
		const found = valuesOf(value, { field, property, context });
		if (found.length > 0) properties[property] = found.length === 1 ? found[0] : found;
	}
	return properties;
}

/** A text; one in another language than the page's as a value with its language (JSON-LD 1.1, 4.2.4). */
function inItsLanguage({ text, language }: TextValue, page: Page): unknown {
	return language === page.language.tag ? text : { "@value": text, "@language": language };
}

interface Described {
	readonly field: Field;
	readonly property: string;
	readonly context: PageContext;
}

function valuesOf(value: FieldValue, described: Described): unknown[] {
	const { property, context } = described;
	const { page, model } = context;
	const named = (name: unknown): unknown => {
		const type = expectedTypes[property];
		return type === undefined ? name : { "@type": type, name };
	};
	switch (value.type) {
		case "text":
		case "markdown":
			return [named(inItsLanguage(value, page))];
		case "number":
			return [value.number];
		case "date":
			return [value.date.iso];
		case "boolean":
			return [value.is];
		case "link":
		case "email":
		case "phone":
			return [value.address];
		case "file": {
			const target = resolveImage(model, value.address, page);
			return target ? [absoluteUrl(context, target.href.slice(model.settings.basePath.length))] : [];
		}
		case "place":
			return [{ "@type": "GeoCoordinates", latitude: value.latitude, longitude: value.longitude }];
		case "page":
		case "terms": {
			const keys = value.type === "page" ? [value.key] : value.keys;
			return keys.flatMap((key) => {
				const target = findPage(model, key, page.language.tag);
				return target ? [named(target.title)] : [];
			});
		}
		case "list":
			return value.items.flatMap((item) => valuesOf(item, described));
		case "image":
			return value.members["file"] ? valuesOf(value.members["file"], described) : [];
		case "group":
			return [];
	}
}
