import type { Country } from "./country.ts";
import { se } from "./se.ts";

/** The countries of which something is known. One of which more is known than a line has a file of its own. */
export const knownCountries: readonly Country[] = [
	se,
	{
		code: "FI",
		callingCode: "358",
		currency: "EUR",
		domain: "fi",
		privateHosts: "elisanet.fi kolumbus.fi luukku.com saunalahti.fi suomi24.fi",
	},
	{
		code: "DE",
		callingCode: "49",
		currency: "EUR",
		domain: "de",
		privateHosts: "freenet.de t-online.de web.de",
	},
	{ code: "AT", callingCode: "43", currency: "EUR" },
	{
		code: "FR",
		callingCode: "33",
		currency: "EUR",
		domain: "fr",
		privateHosts: "free.fr laposte.net orange.fr wanadoo.fr",
	},
	{ code: "US", callingCode: "1", currency: "USD" },
	{ code: "GB", callingCode: "44", currency: "GBP", domain: "uk", privateHosts: "btinternet.com" },
	{ code: "NO", callingCode: "47", currency: "NOK", domain: "no", privateHosts: "online.no" },
	{
		code: "DK",
		callingCode: "45",
		currency: "DKK",
		domain: "dk",
		privateHosts: "jubii.dk mail.dk stofanet.dk tdcadsl.dk",
	},
	{ code: "CH", callingCode: "41", currency: "CHF" },
	{ code: "IS", callingCode: "354", currency: "ISK" },
	{ code: "PL", callingCode: "48", currency: "PLN", privateHosts: "wp.pl" },
	{ code: "JP", callingCode: "81", currency: "JPY" },
	{ code: "CZ", callingCode: "420", currency: "CZK", privateHosts: "seznam.cz" },
	{ code: "CA", callingCode: "1", currency: "CAD" },
	{ code: "AU", callingCode: "61", currency: "AUD" },
];
