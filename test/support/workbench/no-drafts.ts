import type { KeptDrafts } from "../../../src/workbench/app/store/kept-drafts.ts";

/** A browser that takes every draft, and has none. */
export const noDrafts: KeptDrafts = {
	keep: () => true,
	all: () => new Map(),
	forget: () => undefined,
	keepUnanswered: () => undefined,
	unanswered: () => [],
	keepReasons: () => undefined,
	reasons: () => new Map(),
	follow: () => () => undefined,
};
