import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { municipalities } from "../corpus/subjects.ts";

/** An original whose title was changed. */
export interface ChangedTitle {
	/** The path of its page. */
	readonly path: string;
	readonly title: string;
}

/** Changes the title of an original in the middle of the list, another one each round; listings and neighbours show it. */
export async function changeTitle(directory: string, round: number): Promise<ChangedTitle> {
	const news = join(directory, "content/sv/news");
	const names = (await readdir(news)).filter((name) => name.endsWith(".md")).sort();
	const name = names[Math.floor(names.length / 2) + round] ?? "";
	// No numbers, which a translation would have to repeat.
	const title = `Skola och kultur möts i ${municipalities[round % municipalities.length]?.sv}`;
	const text = await readFile(join(news, name), "utf8");
	// An address that doesn't follow from the title.
	const slug = /^slug: /m.test(text) ? "" : `\nslug: ${name.replace(/\.md$/, "")}`;
	await writeFile(join(news, name), text.replace(/^title: .*$/m, `title: "${title}"${slug}`));
	return { path: `/sv/news/${name.replace(/\.md$/, "")}/`, title };
}

/** Times of files are told apart only after a moment. */
export async function rest(): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, 100));
}
