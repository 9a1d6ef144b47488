import { type Field, isContacts } from "../../fields/field.ts";
import type { LinkView } from "../parts/link-view.ts";
import type { FieldView, ValueView } from "./field-view.ts";

/** The people, or offices, that a field names with ways to reach them. */
export interface ContactsView {
	/** What readers call them. */
	readonly label: string;
	readonly people: readonly ContactView[];
	/** See {@link FieldView}. */
	readonly withdrawn?: true;
	readonly instead?: LinkView;
}

export interface ContactView {
	/** Absent where nobody is named. */
	readonly name?: string;
	/** What else is known of them, in the order in which the site declares it. */
	readonly details: readonly { readonly label: string; readonly value: ValueView }[];
}

/**
 * The contacts of a page, one view for each field that holds any.
 *
 * @param views What the page shows of its fields, by name.
 * @param options `facts` are shown elsewhere.
 */
export function contactsViews(
	views: Readonly<Record<string, FieldView>>,
	{ fields, facts }: { readonly fields: readonly Field[]; readonly facts: readonly string[] },
): ContactsView[] {
	return fields.flatMap((field) => {
		const view = views[field.name];
		if (!isContacts(field) || !view?.values.length || facts.includes(field.name)) return [];
		const { values, ...rest } = view;
		const person = field.type === "list" ? field.of[0] : field;
		const people = values
			.map(({ members = {} }) => contactView(members, person))
			.filter(({ name, details }) => name !== undefined || details.length > 0);
		return people.length > 0 || rest.withdrawn ? [{ ...rest, people }] : [];
	});
}

function contactView(members: Readonly<Record<string, FieldView>>, person: Field | undefined): ContactView {
	const named = person?.of.find(({ type, translated }) => type === "text" && translated !== "yes");
	const name = named && members[named.name]?.values[0]?.text;
	const details = Object.entries(members).flatMap(([member, { label, values }]) =>
		member === named?.name ? [] : values.map((value) => ({ label, value })),
	);
	return { ...(name === undefined ? {} : { name }), details };
}
