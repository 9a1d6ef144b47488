import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { FieldValue } from "../../src/core/fields/field-value.ts";
import { loadSite } from "../../test/support/load-site.ts";

/** A page as its author wrote it. */
export interface SourcePage {
	readonly url: string;
	/** Title, description and text, without front matter. */
	readonly text: string;
	readonly municipality: string;
	readonly topics: readonly string[];
	readonly date: string;
}

/** The pages of one language that a search can find, from their files. */
export async function readSourcePages(root: string, language: string): Promise<SourcePage[]> {
	const { model } = await loadSite(root);
	const pages = [...(model?.pages.get(language)?.values() ?? [])].filter(({ base }) =>
		["article", "term", "page"].includes(base),
	);
	return Promise.all(
		pages.map(async ({ path, file, title, description, fields, date }) => {
			const body = (await readFile(join(root, file), "utf8")).replace(/^---\n[\s\S]*?\n---\n/, "");
			return {
				url: path,
				text: `${title}\n${description}\n${plainText(body)}`,
				municipality: termsOf(fields["municipality"])[0] ?? "",
				topics: termsOf(fields["topics"]),
				date: date?.iso ?? "",
			};
		}),
	);
}

/** The names of terms. */
function termsOf(value: FieldValue | undefined): string[] {
	return value?.type === "terms" ? value.keys.map((key) => key.split("/").at(-1) ?? "") : [];
}

/** Markdown without addresses and signs of emphasis. */
function plainText(markdown: string): string {
	return markdown
		.replace(/\]\([^)]*\)(?:\{[^}]*\})?/g, " ")
		.replace(/[*_[\]#>|]/g, " ")
		.replace(/\s+/g, " ");
}

/** Addresses by the names that Pagefind gives pages. */
export async function readPageNames(bundle: string): Promise<Map<string, string>> {
	const folder = join(bundle, "fragment");
	const names = new Map<string, string>();
	for (const file of await readdir(folder)) {
		const content = gunzipSync(await readFile(join(folder, file))).subarray("pagefind_dcd".length);
		const fragment: { readonly url: string } = JSON.parse(content.toString());
		names.set(file.replace(/\.pf_fragment$/, ""), fragment.url);
	}
	return names;
}
