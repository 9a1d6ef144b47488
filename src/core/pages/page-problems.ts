import type { SiteModel } from "../model/site-model.ts";
import type { Problem } from "../problems/problem.ts";

/** What an author is told on a page of the preview. */
export interface PageProblems {
	/** Whether the page shown is older than the files, because errors stopped the build. */
	readonly outdated: boolean;
	/** The content file of the page shown, if it has one. */
	readonly file?: string;
	/** Those of the page shown. */
	readonly here: readonly ShownProblem[];
	/** Files with problems besides that of the page, those with errors first. */
	readonly elsewhere: readonly {
		readonly file: string;
		readonly errors: number;
		readonly warnings: number;
	}[];
	/** The translations of the page shown that can be worked on: itself, or those of an original. */
	readonly translations?: readonly TranslationLink[];
}

/** A way into the workbench from a page of the preview. */
export interface TranslationLink {
	readonly href: string;
	/** What the language of the translation calls itself. */
	readonly language: string;
}

export interface ShownProblem extends Pick<Problem, "code" | "severity" | "message" | "hint"> {
	/** `content/en/about.md:12` */
	readonly place: string;
}

/** A page of the site by its address. */
export interface PageAddress {
	readonly key: string;
	readonly language: string;
	readonly file: string;
}

/** Every published page by its path below the site's address. */
export function pageAddresses({ pages }: Pick<SiteModel, "pages">): ReadonlyMap<string, PageAddress> {
	return new Map(
		[...pages.values()].flatMap((tree) =>
			[...tree.values()].map(
				({ path, key, language, file }) => [path, { key, language: language.tag, file }] as const,
			),
		),
	);
}

/**
 * Sorts a site's problems by whether they concern the page that an author looks at.
 *
 * @param path The page's path below the site's address, decoded; that of a listing's further page counts as the listing's.
 */
export function pageProblems(
	problems: readonly Problem[],
	{
		path,
		addresses,
		outdated,
	}: {
		readonly path: string;
		readonly addresses: ReadonlyMap<string, PageAddress>;
		readonly outdated: boolean;
	},
): PageProblems {
	const page = addresses.get(path) ?? addresses.get(path.replace(/\d+\/$/, ""));
	const isHere = ({ key, language, file }: Problem): boolean =>
		page !== undefined && (file === page.file || (key === page.key && language === page.language));
	const elsewhere = new Map<string, { errors: number; warnings: number }>();
	for (const problem of problems) {
		if (isHere(problem)) continue;
		const name = problem.file ?? "The site";
		const count = elsewhere.get(name) ?? { errors: 0, warnings: 0 };
		count[problem.severity === "error" ? "errors" : "warnings"]++;
		elsewhere.set(name, count);
	}
	return {
		outdated,
		...(page ? { file: page.file } : {}),
		here: problems.filter(isHere).map(({ code, severity, message, hint, file, line }) => ({
			code,
			severity,
			message,
			...(hint === undefined ? {} : { hint }),
			place: `${file ?? ""}${line === undefined ? "" : `:${line}`}`,
		})),
		elsewhere: [...elsewhere]
			.map(([file, counts]) => ({ file, ...counts }))
			.sort((a, b) => b.errors - a.errors || (a.file < b.file ? -1 : 1)),
	};
}
