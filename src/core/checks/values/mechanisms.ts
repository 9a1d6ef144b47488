/** Ways of reading and comparing values that can be left out, to learn what each is worth: see `find-values.ts`, `allowances.ts`. */
export const mechanisms = [
	"joined-units",
	"coordination",
	"verbatim",
	"elliptic",
	"implied",
	"name",
	"whole",
	"run",
] as const;
export type Mechanism = (typeof mechanisms)[number];
