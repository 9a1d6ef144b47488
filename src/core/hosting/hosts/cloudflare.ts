import { encodePath } from "../../urls/encode-path.ts";
import { type Host, type HostFile, ownMark } from "../host.ts";
import { type SiteHosting, sentFor } from "../site-hosting.ts";
import { headersFile } from "./headers-file.ts";

/** Of both: files of a site on the plan without charge; redirects without placeholders. */
const limits = { files: 20_000, redirects: 2000 };

/** Cloudflare Pages. The nearest `404.html` is shown for what isn't found. */
export const cloudflarePages: Host = {
	title: "Cloudflare Pages",
	limits,
	outputFiles: ["_headers", "_redirects"],
	files: (hosting) => sharedFiles(hosting, cloudflarePages.title),
};

/** Cloudflare Workers, which serves a site's files without a program. */
export const cloudflareWorkers: Host = {
	title: "Cloudflare Workers",
	limits,
	outputFiles: ["_headers", "_redirects"],
	files: (hosting) => [
		...sharedFiles(hosting, cloudflareWorkers.title),
		{ place: "beside", path: "wrangler.json", content: wrangler(hosting) },
	],
};

function sharedFiles(hosting: SiteHosting, title: string): HostFile[] {
	const { redirects, basePath, url } = hosting;
	const lines = [
		`# ${ownMark} for ${url} and ${title}.`,
		...redirects.flatMap(({ from, to }) =>
			sentFor(from).map((path) => `${basePath}${encodePath(path)} ${basePath}${encodePath(to)} 301`),
		),
	];
	return [
		{ place: "output", path: "_headers", content: headersFile(hosting, title) },
		{ place: "output", path: "_redirects", content: `${lines.join("\n")}\n` },
	];
}

function wrangler({ url }: SiteHosting): string {
	const settings = {
		name: new URL(url).hostname.replaceAll(".", "-"),
		compatibility_date: "2026-01-01",
		assets: { directory: "../_site", html_handling: "auto-trailing-slash", not_found_handling: "404-page" },
	};
	return `${JSON.stringify(settings, null, 2)}\n`;
}
