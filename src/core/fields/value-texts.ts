import type { FieldValue, FieldValues } from "./field-value.ts";

/** A text that a page shows, its own or its original's, which translations word themselves. */
export interface ValueText {
	/** `image.alt`, `contacts.role`. */
	readonly field: string;
	readonly path: readonly PropertyKey[];
	readonly text: string;
	/** The tag of its language: the original's, for what a translation takes from there. */
	readonly language: string;
}

/** The texts that translations word themselves, names left out, which say as much in the original's language. */
export function valueTexts(values: FieldValues): ValueText[] {
	return Object.entries(values).flatMap(([name, value]) => textsOf(value, { field: name, path: [name] }));
}

function textsOf(value: FieldValue, place: Pick<ValueText, "field" | "path">): ValueText[] {
	const { field, path } = place;
	switch (value.type) {
		case "text":
		case "markdown":
			return value.translated ? [{ ...place, text: value.text, language: value.language }] : [];
		case "group":
		case "image":
			return Object.entries(value.members).flatMap(([name, member]) =>
				textsOf(member, { field: `${field}.${name}`, path: [...path, name] }),
			);
		case "list":
			return value.items.flatMap((item, index) => textsOf(item, { field, path: [...path, index] }));
		case "number":
		case "date":
		case "boolean":
		case "link":
		case "email":
		case "phone":
		case "place":
		case "file":
		case "page":
		case "terms":
			return [];
	}
}
