import { fileURLToPath } from "node:url";
import { municipalities, topics } from "../corpus/subjects.ts";
import { fixedPages } from "../make-site.ts";
import { markdownPage, type PeerSite, peerArticles, reviewFields, startPeerSite } from "./peer-site.ts";
import { interfaceTexts, subjectTexts } from "./site-texts.ts";

const project = fileURLToPath(new URL("./astro/", import.meta.url));

/**
 * Lays out the same site for Astro, with the packages that were installed for it.
 *
 * @param site `packages` is the `node_modules` to use.
 */
export async function makeAstroSite({
	directory,
	packages,
	...site
}: PeerSite & { readonly packages: string }): Promise<void> {
	const write = await startPeerSite({ project, directory, copied: "public", packages });
	await write("strings.json", JSON.stringify(await interfaceTexts()));
	await write("fixed-pages.json", JSON.stringify(fixedPages));
	await write(
		"subjects.json",
		JSON.stringify({ topics: subjectTexts(topics), municipalities: subjectTexts(municipalities) }),
	);
	await write("public/robots.txt", "User-agent: *\nAllow: /\n");
	for (const { tag, name, fields: common, address, municipality, body } of peerArticles(site)) {
		const fields = { ...common, address, municipality, ...reviewFields(tag) };
		await write(`content/${tag}/${name}.md`, markdownPage(fields, body));
	}
}
