import type { FailureCode } from "../../interface/failure.ts";

/** What went wrong and what to do, by what the server says; `unreachable` when it says nothing. */
export type FailureWords = Readonly<
	Record<FailureCode | "unreachable", { readonly what: string; readonly remedy: string }>
>;
