import { createRequire } from "node:module";
import type { NunjucksParts } from "../../src/node/rendering/reuse-tag.ts";

/** The part of Nunjucks in use by tests; it ships no types. */
export type Nunjucks = NunjucksParts & {
	readonly Environment: new (loader: null, options: { readonly autoescape: boolean }) => NunjucksEnvironment;
	readonly compile: (
		template: string,
		environment: NunjucksEnvironment,
	) => { readonly render: (data: object) => string };
};

interface NunjucksEnvironment {
	addExtension(name: string, extension: object): void;
	addFilter(name: string, filter: (value: unknown) => unknown): void;
}

/** The Nunjucks with which Eleventy renders layouts: it brings a package of its own under that name. */
export const nunjucks: Nunjucks = createRequire(import.meta.resolve("@11ty/eleventy"))("nunjucks");
