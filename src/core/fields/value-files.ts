import type { FieldValue, FieldValues } from "./field-value.ts";

/** A file that a page names in a field. */
export interface ValueFile {
	/** Where its name stands in front matter. */
	readonly path: readonly PropertyKey[];
	readonly file: string;
	/** For the file of an image. */
	readonly picture?: { readonly alt: string | undefined };
}

/** The files that a page names in its fields. */
export function valueFiles(values: FieldValues): ValueFile[] {
	return Object.entries(values).flatMap(([name, value]) => filesOf(value, [name]));
}

function filesOf(value: FieldValue, path: readonly PropertyKey[]): ValueFile[] {
	switch (value.type) {
		case "file":
			return [{ path, file: value.address }];
		case "image": {
			const { file, alt } = value.members;
			if (file?.type !== "file") return [];
			const picture = { alt: alt?.type === "text" ? alt.text : undefined };
			return [{ path: [...path, "file"], file: file.address, picture }];
		}
		case "group":
			return Object.entries(value.members).flatMap(([name, member]) => filesOf(member, [...path, name]));
		case "list":
			return value.items.flatMap((item, index) => filesOf(item, [...path, index]));
		case "text":
		case "markdown":
		case "number":
		case "date":
		case "boolean":
		case "link":
		case "email":
		case "phone":
		case "place":
		case "page":
		case "terms":
			return [];
	}
}
