import type { Problem } from "../problems/problem.ts";
import type { Host, HostFile } from "./host.ts";
import { type HostName, hosts } from "./hosts/host-list.ts";
import { type SiteHosting, sentFor } from "./site-hosting.ts";

/** The files that hosts read, and what is wrong with them. */
export interface HostFiles {
	readonly files: readonly HostFile[];
	/** Warnings `hosts/old-addresses` about those that a host doesn't take. */
	readonly problems: readonly Problem[];
}

/** Makes the files that hosts read. */
export function hostFiles(names: readonly HostName[], hosting: SiteHosting): HostFiles {
	const made = names.map((name) => filesWithin(hosts[name], hosting));
	return {
		files: made.flatMap(({ files }) => files),
		problems: made.flatMap(({ problems }) => problems),
	};
}

/** A host's files with as many old addresses as it takes. */
function filesWithin(host: Host, hosting: SiteHosting): HostFiles {
	const { redirects } = hosting;
	const { title, limits } = host;
	const made = (count: number): readonly HostFile[] =>
		host.files({ ...hosting, redirects: redirects.slice(0, count) });
	let fit = redirects.length;
	if (limits.redirects !== undefined)
		while (fit > 0 && countSent(redirects.slice(0, fit)) > limits.redirects) fit--;
	while (fit > 0 && made(fit).some(({ content }) => byteLength(content) > (limits.bytes ?? Infinity)))
		fit = Math.floor(fit * 0.9);
	const problems: Problem[] = [];
	if (fit < redirects.length)
		problems.push({
			code: "hosts/old-addresses",
			severity: "warning",
			message: `${title} leads on ${fit} of ${redirects.length} old addresses by itself: it takes no more than ${limit(host)}.`,
			hint: "The others are led on by pages, as on hosts without redirects. Remove old addresses that nobody asks for any more.",
			file,
		});
	return { files: made(fit), problems };
}

function countSent(redirects: SiteHosting["redirects"]): number {
	return redirects.reduce((sum, { from }) => sum + sentFor(from).length, 0);
}

function limit({ limits }: Host): string {
	return limits.redirects === undefined
		? `${limits.bytes} bytes of settings`
		: `${limits.redirects} redirects`;
}

function byteLength(text: string): number {
	return new TextEncoder().encode(text).length;
}

/** Where hosts are named. */
const file = "content/site.yaml";

/**
 * Compares a site with what its hosts take.
 *
 * @param count Files of the output.
 * @returns Problems `hosts/too-many-files`.
 */
export function sizeProblems(names: readonly HostName[], count: number): Problem[] {
	return names.flatMap((name): Problem[] => {
		const { title, limits } = hosts[name];
		if (limits.files === undefined || count <= limits.files) return [];
		return [
			{
				code: "hosts/too-many-files",
				severity: "error",
				message: `The site has ${count} files, and ${title} takes no more than ${limits.files}.`,
				hint: `Choose another host and remove ${name} from “hosts”, or build without the search index (--no-search), which has about as many files as there are pages.`,
				file,
				expected: `at most ${limits.files}`,
				actual: String(count),
			},
		];
	});
}
