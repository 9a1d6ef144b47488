import { cacheControl, immutableFolders } from "../cache-class.ts";
import { feedType } from "../content-type.ts";
import { ownMark } from "../host.ts";
import type { SiteHosting } from "../site-hosting.ts";

/**
 * `_headers`, in the form that Netlify and Cloudflare share. A header that two rules give an address is joined from both, so no rule
 * says what is usual on these hosts: that what isn't immutable is asked for again each time.
 */
export function headersFile({ headers, languages, basePath, url }: SiteHosting, host: string): string {
	const rule = (path: string, lines: Readonly<Record<string, string>>): string =>
		[`${basePath}/${path}`, ...Object.entries(lines).map(([name, value]) => `  ${name}: ${value}`)].join(
			"\n",
		);
	const rules = [
		`# ${ownMark} for ${url} and ${host}.`,
		rule("*", headers),
		rule("", { Vary: "Accept-Language" }),
		...immutableFolders(languages).map((folder) =>
			rule(`${folder}*`, { "Cache-Control": cacheControl.immutable }),
		),
		...languages.map((tag) => rule(`${tag}/feed.xml`, { "Content-Type": feedType })),
	];
	return `${rules.join("\n")}\n`;
}
