import { parts, type RoleMarks, words } from "../name-roles.ts";

/** Source: RAE, Nueva gramática. */
export const roles: RoleMarks = {
	before: parts({
		por: "by",
		de: "of from by",
		del: "of from by",
		desde: "from",
		a: "to object",
		al: "to object",
	}),
	endings: [],
	articles: words("el la los las un una"),
	and: words("y e mientras pero"),
	be: words("es era fue"),
	others: words("con sobre en para contra según bajo tras ante entre sin como que cuando donde o"),
	infinitive: "a",
};
