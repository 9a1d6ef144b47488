import { parts, type RoleMarks, words } from "../name-roles.ts";

/** Source: Svenska Akademiens grammatik. */
export const roles: RoleMarks = {
	before: parts({ av: "by of from", från: "from", till: "to", åt: "to object" }),
	endings: [],
	articles: words("den det de en ett"),
	and: words("och samt medan men"),
	be: words("är var heter blir"),
	others: words(
		"med om på i hos för mot enligt under efter före vid utan än som mellan genom över eller kring bakom bredvid att när där hette",
	),
	infinitive: "att",
};
