import type { Problem } from "./problem.ts";

/** A parsed value, or the problems that kept it from being one. */
export type Result<Value> =
	| { readonly ok: true; readonly value: Value }
	| { readonly ok: false; readonly problems: readonly Problem[] };
