import { encodePath } from "../../urls/encode-path.ts";
import { cacheControl, immutableFolders } from "../cache-class.ts";
import { feedType } from "../content-type.ts";
import type { Host } from "../host.ts";
import { literalPattern } from "../literal-pattern.ts";
import { type SiteHosting, sentFor } from "../site-hosting.ts";

/**
 * Firebase Hosting, which reads `firebase.json` at the top of the project. With `i18n` it shows the start page and the page for what
 * isn't found of the reader's language at the address that was asked for.
 */
export const firebase: Host = {
	title: "Firebase Hosting",
	limits: {},
	outputFiles: [],
	files: (hosting) => [
		{ place: "beside", path: "firebase.json", content: `${JSON.stringify(settings(hosting), null, 2)}\n` },
	],
};

function settings({ headers, languages, redirects, basePath }: SiteHosting): unknown {
	const rule = (pattern: string, values: Readonly<Record<string, string>>) => ({
		regex: `^${literalPattern(basePath)}/${pattern}`,
		headers: Object.entries(values).map(([key, value]) => ({ key, value })),
	});
	const folders = immutableFolders(languages).map(literalPattern).join("|");
	return {
		hosting: {
			public: "_site",
			ignore: ["**/.brygga-output"],
			trailingSlash: true,
			...(basePath === "" ? { i18n: { root: "/" } } : {}),
			headers: [
				rule(".*", { ...headers, "Cache-Control": cacheControl.revalidated }),
				rule(`(?:${folders})`, { "Cache-Control": cacheControl.immutable }),
				rule("(?:.*/)?feed\\.xml$", { "Content-Type": feedType }),
			],
			redirects: redirects.map(({ from, to }) => ({
				regex: `^(?:${sentFor(from)
					.map((path) => literalPattern(basePath + encodePath(path)))
					.join("|")})$`,
				destination: basePath + encodePath(to),
				type: 301,
			})),
		},
	};
}
