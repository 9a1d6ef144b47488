import type { Problem } from "../problems/problem.ts";
import type { ParsedPage } from "./page/parsed-page.ts";

type Tree = ReadonlyMap<string, ParsedPage>;

/**
 * Gives translations the keys of the originals that they name with `id:`, which is an original's own `id:` or its key. A translation
 * that is named like an original needs none.
 *
 * @param pages Those of each language, with the keys that their files give them.
 * @param source Tag of the language of originals.
 * @returns Pages by language and key, and problems `pairing/twice`.
 */
export function pairById(
	pages: ReadonlyMap<string, readonly ParsedPage[]>,
	source: string,
): { readonly pages: ReadonlyMap<string, Tree>; readonly problems: readonly Problem[] } {
	const problems: Problem[] = [];
	const originals = new Map((pages.get(source) ?? []).map((page) => [page.key, page]));
	const byId = new Map<string, string>();
	for (const page of originals.values()) {
		const { id } = page.frontMatter.data;
		if (id !== undefined) byId.set(id, page.key);
	}
	const paired = new Map(
		[...pages].map(([tag, list]): [string, Tree] => {
			const tree = new Map<string, ParsedPage>();
			for (const page of list) {
				const key = tag === source ? page.key : pairedKey(page, { originals, byId });
				const named = key === page.key ? page : { ...page, key };
				const first = tree.get(key);
				if (first) problems.push(pairedTwice(named, first));
				else tree.set(key, named);
			}
			return [tag, tree];
		}),
	);
	return { pages: paired, problems };
}

function pairedKey(
	page: ParsedPage,
	{ originals, byId }: { readonly originals: Tree; readonly byId: ReadonlyMap<string, string> },
): string {
	const { kind, data } = page.frontMatter;
	const id = kind === "translation" ? data.id : undefined;
	if (id === undefined) return page.key;
	const known = byId.get(id) ?? (originals.has(id) ? id : undefined);
	return known ?? (originals.has(page.key) ? page.key : id);
}

/** A file that is a second translation of the same original into the same language. */
function pairedTwice(page: ParsedPage, first: ParsedPage): Problem {
	return {
		code: "pairing/twice",
		severity: "error",
		message: `The original “${page.key}” has two translations into this language: ${first.file} is the other.`,
		hint: "Remove one of the two files, or correct the name or “id:” of one.",
		file: page.file,
		line: 1,
		language: page.language.tag,
		key: page.key,
	};
}
