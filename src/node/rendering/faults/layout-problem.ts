import type { Problem } from "../../../core/problems/problem.ts";
import type { CompiledConfiguration } from "../../configuration/compile-configuration.ts";
import { errorOrigin } from "../../configuration/error-origin.ts";
import type { PageData } from "../../configuration/user-config.ts";
import { ProblemsError } from "../../system/problems-error.ts";
import type { TemplateReader } from "./parsed-template.ts";
import { fileName, templateErrors, templateProblem } from "./template-errors.ts";

/** The layout that was being prepared or rendered. */
interface Layout {
	/** Absolute. */
	readonly file: string;
	/** The page that it was rendered for. */
	readonly page?: PageData;
}

/** Says what is wrong when a page can't be rendered. */
export interface LayoutProblems {
	readonly explain: (error: unknown, layout: Layout) => ProblemsError;
	/** What is said when the site's code is waited for in vain. */
	readonly endless: (layout: Layout) => Problem;
	/** Stands for Eleventy's collections in the layouts of pages, which may not ask for them. */
	readonly noCollections: object;
}

/** What {@link createLayoutProblems} works with. */
export interface LayoutContext {
	/** The site's folder. */
	readonly root: string;
	readonly configuration: CompiledConfiguration | undefined;
	readonly reader: TemplateReader;
}

/** Makes what explains. */
export function createLayoutProblems(context: LayoutContext): LayoutProblems {
	let asked = false;
	return {
		noCollections: new Proxy(
			{},
			{
				get: () => {
					asked = true;
					throw new Error("a layout of pages has no collections");
				},
			},
		),
		endless: ({ file, page }) => ({
			code: "views/failed",
			severity: "error",
			message: `The page can't be rendered${page ? ` for ${page.url}` : ""}: a filter, shortcode or transform waits for something that never comes.`,
			hint: `Look in ${context.configuration?.name ?? "the site's code"} for a promise that nothing settles.`,
			file: fileName(file, context.root),
		}),
		explain: (error, layout) => {
			if (error instanceof ProblemsError) return error;
			const problems = asked
				? [collectionsProblem(error, { ...context, layout })]
				: layoutProblems(error, { ...context, layout });
			asked = false;
			return new ProblemsError(problems);
		},
	};
}

function collectionsProblem(
	error: unknown,
	{ layout, root, reader }: LayoutContext & { readonly layout: Layout },
): Problem {
	const naming = { kind: "variable", name: "collections" } as const;
	const [at] = templateErrors(error, { entry: layout.file, root, reader, naming });
	return {
		...at,
		code: "views/collections",
		severity: "error",
		message:
			"The layout of pages asks for collections, with which every page would change whenever any other does.",
		hint: "Use collections in a template of the site's own, such as views/list.njk with a “permalink”.",
	};
}

function layoutProblems(
	error: unknown,
	{ layout, root, configuration, reader }: LayoutContext & { readonly layout: Layout },
): readonly Problem[] {
	const { place: thrownAt } = errorOrigin(error, configuration);
	const saying = `The page can't be rendered${layout.page ? ` for ${layout.page.url}` : ""}`;
	return templateErrors(error, { entry: layout.file, root, reader }).map((found) =>
		templateProblem(found, { code: "views/failed", saying, thrownAt }),
	);
}
