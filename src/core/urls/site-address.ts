import { readUrl } from "./read-url.ts";

/** What keeps an address from being where a site is published, and what to write. */
export interface SiteAddressFault {
	readonly reason: string;
	readonly hint: string;
	/** The address as it may be shown: without a password. */
	readonly shown: string;
}

const whole = "Write the whole address, for example https://example.org/ or https://example.org/some/path/.";

/** Looks at the address of a site: `http` or `https`, a host, a path; every page shows it. */
export function siteAddressFault(text: string): SiteAddressFault | undefined {
	const shown = withoutCredentials(text);
	if (shown !== text) {
		const reason = "it has a user name or a password, which every page would show.";
		return { reason, hint: "Write the address without what stands before “@”.", shown };
	}
	if (/[?#]/.test(text)) {
		const reason = "an address of a site has no query (“?…”) and no fragment (“#…”).";
		return { reason, hint: whole, shown };
	}
	const isAddress = /^https?:\/\/[^/\\\s]+(?:\/[^\\\s/]+)*\/?$/i.test(text) && readUrl(text) !== undefined;
	if (!isAddress || /[\p{Cc}\p{Cf}]/u.test(text))
		return { reason: "that isn't the address of a site.", hint: whole, shown };
	return undefined;
}

/** Whether an address holds a user name or a password (RFC 3986, 3.2.1). */
export function hasCredentials(address: string): boolean {
	return withoutCredentials(address) !== address;
}

/** An address with `…` in the place of a user name and password. */
export function withoutCredentials(address: string): string {
	return address.replace(/^([a-z][a-z0-9+.-]*:)?([/\\]{2,})[^/\\?#]*@/i, "$1$2…@");
}
