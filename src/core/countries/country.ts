import type { IdentityNumber } from "./identity-number.ts";

/** How a country writes what stays as it is in any language. All but the code may be missing. */
export interface Country {
	/** ISO 3166-1 alpha-2. */
	readonly code: string;
	/** ITU-T E.164. */
	readonly callingCode?: string;
	/** ISO 4217. */
	readonly currency?: string;
	/** Its top-level domain, where a name that ends with it is surely an address though it has neither protocol nor `www.`. */
	readonly domain?: string;
	/** Telephone numbers of authorities that are shorter than others, as the source of a regular expression. */
	readonly shortNumber?: string;
	/** A postal code that isn't five digits in a row, as the source of a regular expression. */
	readonly postalCode?: string;
	/** The number of a company or an authority in the country's register, as the source of a regular expression. */
	readonly organisationNumber?: string;
	readonly identityNumber?: IdentityNumber;
	/** Names of hosts at which people there have addresses of their own, divided by spaces. */
	readonly privateHosts?: string;
}
