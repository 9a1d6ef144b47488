import { parts, type RoleMarks, words } from "../name-roles.ts";

/** Source: Iso suomen kielioppi. */
export const roles: RoleMarks = {
	before: parts({}),
	endings: [
		{ ending: /lle$/u, roles: ["to"] },
		{ ending: /(?:lta|ltä|sta|stä)$/u, roles: ["from"] },
		{ ending: /(?:n|ssa|ssä|lla|llä|a|ä|ksi)$/u, roles: [] },
	],
	articles: words(""),
	and: words("ja sekä mutta"),
	be: words("on oli"),
	others: words("kuin että kun joka tai"),
	infinitive: "",
};
