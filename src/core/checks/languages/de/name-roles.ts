import { parts, type RoleMarks, words } from "../name-roles.ts";

/** Source: Duden. */
export const roles: RoleMarks = {
	before: parts({
		von: "by of from",
		vom: "by of from",
		durch: "by",
		aus: "from",
		an: "to",
		zu: "to",
		zum: "to",
		zur: "to",
		nach: "to",
	}),
	endings: [],
	articles: words("der die das den dem des ein eine einen einem einer"),
	and: words("und während aber sowie"),
	be: words("ist war bleibt wird"),
	others: words("mit für über bei gegen in auf unter vor neben zwischen ohne als wie oder dass wenn wo laut"),
	infinitive: "zu",
};
