/** Ways of reading and comparing values that can be left out, to learn what each is worth: see `find-values.ts`, `allowances.ts`. */
export const mechanisms = ["joined-units", "coordination", "elliptic", "implied", "whole"] as const;
export type Mechanism = (typeof mechanisms)[number];
