import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { municipalities } from "../corpus/subjects.ts";

/** An original whose title was changed. */
export interface ChangedTitle {
	/** The path of its page. */
	readonly path: string;
	readonly title: string;
	/** When it was saved, in milliseconds since 1970. */
	readonly savedAt: number;
}

/** The path of the page that {@link changeTitle} changes in a round. */
export async function pathToChange(directory: string, round: number): Promise<string> {
	return pathOf(await nameOf(directory, round));
}

const newsFolder = "content/sv/news";

async function nameOf(directory: string, round: number): Promise<string> {
	const names = (await readdir(join(directory, newsFolder))).filter((name) => name.endsWith(".md")).sort();
	return names[Math.floor(names.length / 2) + round] ?? "";
}

function pathOf(name: string): string {
	return `/sv/news/${name.replace(/\.md$/, "")}/`;
}

/** Changes the title of an original in the middle of the list, another one each round; listings and neighbours show it. */
export async function changeTitle(directory: string, round: number): Promise<ChangedTitle> {
	const news = join(directory, newsFolder);
	const name = await nameOf(directory, round);
	// No numbers, which a translation would have to repeat.
	const title = `Skola och kultur möts i ${municipalities[round % municipalities.length]?.sv}`;
	const text = await readFile(join(news, name), "utf8");
	// An address that doesn't follow from the title.
	const slug = /^slug: /m.test(text) ? "" : `\nslug: ${name.replace(/\.md$/, "")}`;
	const changed = text.replace(/^title: .*$/m, `title: "${title}"${slug}`);
	const savedAt = Date.now();
	await writeFile(join(news, name), changed);
	return { path: pathOf(name), title, savedAt };
}

/** Times of files are told apart only after a moment. */
export async function rest(): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, 100));
}
