import { encodePath } from "../../urls/encode-path.ts";
import { cacheControl, immutableFolders } from "../cache-class.ts";
import { feedType } from "../content-type.ts";
import type { Host } from "../host.ts";
import { acceptedLanguage, offeredLanguages } from "../language-choice.ts";
import { type SiteHosting, sentFor } from "../site-hosting.ts";

/** Vercel, which reads `vercel.json` at the top of the project. It has one page for what isn't found. */
export const vercel: Host = {
	title: "Vercel",
	limits: { redirects: 1024 },
	outputFiles: [],
	files: (hosting) => [
		{ place: "beside", path: "vercel.json", content: `${JSON.stringify(settings(hosting), null, 2)}\n` },
	],
};

function settings(hosting: SiteHosting): unknown {
	const { headers, languages, redirects, basePath } = hosting;
	const rule = (path: string, values: Readonly<Record<string, string>>) => ({
		source: `${escaped(basePath)}/${path}`,
		headers: Object.entries(values).map(([key, value]) => ({ key, value })),
	});
	return {
		$schema: "https://openapi.vercel.sh/vercel.json",
		framework: null,
		buildCommand: "npm run build",
		outputDirectory: "_site",
		trailingSlash: true,
		headers: [
			rule("(.*)", { ...headers, "Cache-Control": cacheControl.revalidated }),
			...immutableFolders(languages).map((folder) =>
				rule(`${escaped(folder)}(.*)`, { "Cache-Control": cacheControl.immutable }),
			),
			rule("(.*)/feed.xml", { "Content-Type": feedType }),
			rule("", { Vary: "Accept-Language" }),
		],
		redirects: [
			...redirects.flatMap(({ from, to }) =>
				sentFor(from).map((path) => ({
					source: escaped(basePath + encodePath(path)),
					destination: escaped(basePath + encodePath(to)),
					statusCode: 301,
				})),
			),
			{
				source: `${escaped(basePath)}/`,
				has: [{ type: "header", key: "accept-language", value: accepted(languages) }],
				destination: `${escaped(basePath)}/:language/`,
				statusCode: 302,
			},
		],
	};
}

/** The language that a header names first, as the tag of the site's that the destination needs. */
function accepted(tags: readonly string[]): string {
	const offered = offeredLanguages(tags).map(({ tag }) => ({ tag, ranges: [tag] }));
	return `${acceptedLanguage(offered).slice(1).replace("(?:[^,]*,)*?\\s*(", "(?:[^,]*,)*?\\s*(?<language>")}.*`;
}

/** What path-to-regexp takes as it is. */
function escaped(path: string): string {
	return path.replace(/[.:*+?(){}[\]|^$\\]/g, "\\$&");
}
