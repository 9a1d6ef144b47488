import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { parse as parseYaml } from "yaml";
import type { BuiltPage, BuiltSite } from "./built-site.ts";

/** The published versions of one page, by language. */
type Versions = Readonly<Record<string, BuiltPage>>;

interface FrontMatter {
	readonly title: string;
	readonly translation?: { readonly state?: string };
}

/**
 * The pages of every key that is published in more than one language, found from the content's files alone: a file that is
 * no draft is published, and its page is the one whose heading is the file's title.
 */
export async function publishedPairs(site: BuiltSite): Promise<Versions[]> {
	const keys = new Map<string, Record<string, BuiltPage>>();
	for (const language of site.languages) {
		const folder = join(site.root, "content", language);
		const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".md"));
		for (const file of files) {
			const { title, translation } = frontMatter(await readFile(join(folder, file), "utf8"));
			if (translation?.state === "draft") continue;
			const key = file.split(sep).join("/");
			keys.set(key, { ...keys.get(key), [language]: pageWithTitle(site, { language, title }) });
		}
	}
	return [...keys.values()].filter((versions) => Object.keys(versions).length > 1);
}

function frontMatter(text: string): FrontMatter {
	return parseYaml(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? "");
}

function pageWithTitle(site: BuiltSite, { language, title }: { language: string; title: string }): BuiltPage {
	const found = site.pages.filter(
		(page) =>
			page.kind === "page" && page.language === language && page.url !== site.url && heading(page) === title,
	);
	const [page] = found;
	if (page === undefined || found.length > 1) {
		throw new Error(`${found.length} pages in ${language} have the heading “${title}”.`);
	}
	return page;
}

function heading(page: BuiltPage): string | undefined {
	return page.all("h1")[0]?.text();
}
