import { parts, type RoleMarks, words } from "../name-roles.ts";

/** Source: The Cambridge Grammar of the English Language. */
export const roles: RoleMarks = {
	before: parts({ by: "by", of: "of", from: "from", to: "to" }),
	endings: [],
	articles: words("the a an"),
	and: words("and while but"),
	be: words("is was remains becomes"),
	others: words(
		"with about on in at for against under after before than as like between through over or near beside without via per behind that when where if called named",
	),
	infinitive: "to",
};
