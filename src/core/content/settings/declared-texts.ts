import type { Field } from "../../fields/field.ts";
import { isTranslated } from "../../fields/field.ts";
import type { TextShape } from "../../strings/text-shapes.ts";
import type { Settings } from "./settings.ts";

type Texts = readonly (readonly [key: string, shape: TextShape])[];

const plain: TextShape = { variables: [], plural: false };

/**
 * The interface texts that a site needs for what it declares: what readers call the fields that are shown, the filters of the search,
 * what the start page shows, links of the menus, what the accessibility statement says.
 */
export function declaredTexts({
	kinds,
	taxonomies,
	start,
	navigation,
	footer,
	accessibility,
}: Settings): ReadonlyMap<string, TextShape> {
	return new Map([
		...kinds.flatMap(({ fields, facts }): Texts => {
			const shown = fields.filter((field) => facts.includes(field.name) || isTranslated(field));
			return [
				...shown.flatMap(labels),
				...fields
					.filter(({ instead }) => instead.length > 0)
					.map(({ name }) => [`instead.${name}`, { variables: ["title"], plural: false }] as const),
			];
		}),
		...taxonomies.flatMap(({ filter }): Texts => (filter === undefined ? [] : [[`field.${filter}`, plain]])),
		...[...navigation, ...footer].flatMap(
			(entry): Texts => (typeof entry === "object" && "text" in entry ? [[entry.text, plain]] : []),
		),
		...statementTexts(accessibility).map((key) => [key, plain] as const),
		...start.flatMap((section): Texts => {
			if (section.show === "latest") return [[`kind.${section.kind}`, plain]];
			return section.show === "terms" ? [[`taxonomy.${section.taxonomy}`, plain]] : [];
		}),
	]);
}

/** The texts that the accessibility statement asks for. */
function statementTexts(accessibility: Settings["accessibility"]): string[] {
	if (!accessibility) return [];
	const { law, authority, shortcomings } = accessibility;
	return [...(law === undefined ? [] : [law]), authority.text, ...shortcomings.map(({ text }) => text)];
}

/** What readers call a field, and, where its members are shown one by one, those. */
function labels({ name, type, of }: Field): Texts {
	const [item] = type === "list" ? of : [];
	const members = type === "group" ? of : item?.type === "group" ? item.of : [];
	return [[`field.${name}`, plain], ...members.flatMap(labels)];
}
