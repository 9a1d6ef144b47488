import { encodePath } from "../../urls/encode-path.ts";
import { cacheControl, immutableFolders } from "../cache-class.ts";
import { contentTypes } from "../content-type.ts";
import type { Host } from "../host.ts";
import { type SiteHosting, sentFor } from "../site-hosting.ts";

/** Azure Static Web Apps. It has one page for what isn't found, and no choice by language. */
export const azure: Host = {
	title: "Azure Static Web Apps",
	limits: { bytes: 20 * 1024 },
	outputFiles: ["staticwebapp.config.json"],
	files: (hosting) => [
		{ place: "output", path: "staticwebapp.config.json", content: `${JSON.stringify(settings(hosting))}\n` },
	],
};

function settings({ headers, languages, redirects, basePath }: SiteHosting): unknown {
	return {
		trailingSlash: "always",
		globalHeaders: { ...headers, "Cache-Control": cacheControl.revalidated },
		mimeTypes: Object.fromEntries(Object.entries(contentTypes).map(([ending, type]) => [`.${ending}`, type])),
		responseOverrides: { 404: { rewrite: `${basePath}/404.html` } },
		routes: [
			...redirects.flatMap(({ from, to }) =>
				sentFor(from).map((path) => ({
					route: basePath + encodePath(path),
					redirect: basePath + encodePath(to),
					statusCode: 301,
				})),
			),
			...immutableFolders(languages).map((folder) => ({
				route: `${basePath}/${folder}*`,
				headers: { "Cache-Control": cacheControl.immutable },
			})),
		],
	};
}
