import { fileURLToPath } from "node:url";
import { municipalities, topics } from "../corpus/subjects.ts";
import { fixedPages } from "../make-site.ts";
import {
	languages,
	markdownPage,
	type PeerSite,
	peerArticles,
	reviewFields,
	startPeerSite,
	type WriteFile,
} from "./peer-site.ts";
import { subjectTexts } from "./site-texts.ts";

const project = fileURLToPath(new URL("./hugo/", import.meta.url));

/** Lays out the same site for Hugo, ready for `hugo --quiet -d _site`. */
export async function makeHugoSite({ directory, ...site }: PeerSite): Promise<void> {
	const write = await startPeerSite({ project, directory, copied: "static" });
	await write("data/terms.json", "[]");
	await writeFixedPages(write);
	await writeSubjects(write);
	for (const { tag, name, fields: common, address, municipality, body } of peerArticles(site)) {
		const fields = { ...common, slug: address, municipalities: [municipality], ...reviewFields(tag) };
		await write(`content/${tag}/news/${name}.md`, markdownPage(fields, body));
	}
}

async function writeFixedPages(write: WriteFile): Promise<void> {
	for (const tag of languages)
		for (const [key, page] of Object.entries(fixedPages)) {
			const { title, description, body } = page[tag];
			const layout = /^(?:glossary|search)$/.test(key) ? { layout: "single", type: key } : {};
			const file = key.endsWith("index") ? key.replace(/index$/, "_index") : key;
			const fields = { title, description, ...reviewFields(tag), ...layout };
			await write(`content/${tag}/${file}.md`, markdownPage(fields, body));
		}
}

async function writeSubjects(write: WriteFile): Promise<void> {
	for (const [folder, subjects] of Object.entries({ topics, municipalities }))
		for (const subject of subjectTexts(subjects))
			for (const tag of languages)
				await write(
					`content/${tag}/${folder}/${subject.key}/_index.md`,
					markdownPage(
						{ title: subject[tag], description: subject.description[tag], ...reviewFields(tag) },
						"",
					),
				);
}
