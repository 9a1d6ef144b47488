import type { Settings } from "../content/settings/settings.ts";
import { hosts } from "../hosting/hosts/host-list.ts";
import { foldName } from "../urls/portable-name.ts";

/**
 * What the site itself writes to a file, whatever its pages are: what an address would take the place of.
 *
 * @param file Path below the output folder.
 * @returns The thing in an author's words; `undefined` for a file that is free for pages and old addresses.
 */
export function reservedFor(
	file: string,
	{ languages, hosts: hosted }: Pick<Settings, "languages" | "hosts">,
): string | undefined {
	const [top = "", second = "", ...others] = foldName(file).split("/");
	const isTop = second === "";
	if (isTop && top === "index.html") return "the page where readers choose a language";
	if (isTop && top === "404.html") return notFound;
	if (isTop && /^sitemap(?:-\d+)?\.xml$/.test(top)) return "the sitemap";
	if (isTop && top === "robots.txt") return "robots.txt";
	if (hosted.some((name) => hosts[name].outputFiles.includes(file))) return "what the site's host reads";
	if (top.startsWith(".brygga")) return "the generator's own records";
	if (top === ".git") return "Git";
	if (top === "assets") return "the style sheet and scripts";
	if (top === "media") return "pictures";
	if (!languages.some(({ tag }) => tag.toLowerCase() === top)) return undefined;
	if (second === "pagefind") return "the search index";
	if (others.length > 0) return undefined;
	if (second === "feed.xml") return "the language's feed";
	return second === "404.html" ? notFound : undefined;
}

const notFound = "the page shown for addresses that don't exist";
