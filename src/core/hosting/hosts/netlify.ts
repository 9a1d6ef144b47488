import { encodePath } from "../../urls/encode-path.ts";
import { type Host, ownMark } from "../host.ts";
import { offeredLanguages } from "../language-choice.ts";
import type { SiteHosting } from "../site-hosting.ts";
import { headersFile } from "./headers-file.ts";

/**
 * Netlify. It takes an address with and without the last slash, and with `index.html`, for one; a rule with `!` goes before a file of
 * the same address.
 */
export const netlify: Host = {
	title: "Netlify",
	limits: { redirects: 10_000 },
	outputFiles: ["_headers", "_redirects"],
	files: (hosting) => [
		{ place: "output", path: "_headers", content: headersFile(hosting, netlify.title) },
		{ place: "output", path: "_redirects", content: redirects(hosting) },
	],
};

function redirects({ redirects, languages, basePath, url }: SiteHosting): string {
	const lines = [
		`# ${ownMark} for ${url} and ${netlify.title}.`,
		...redirects.map(({ from, to }) => `${basePath}${encodePath(from)} ${basePath}${encodePath(to)} 301!`),
		...offeredLanguages(languages).map(
			({ tag, ranges }) => `${basePath}/ ${basePath}/${tag}/ 302! Language=${ranges.join(",")}`,
		),
		...languages.map((tag) => `${basePath}/${tag}/* ${basePath}/${tag}/404.html 404`),
		...(basePath === "" ? [] : [`${basePath}/* ${basePath}/404.html 404`]),
	];
	return `${lines.join("\n")}\n`;
}
