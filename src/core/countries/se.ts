import type { Country } from "./country.ts";
import { hasLuhnDigit, type IdentityNumber, isDay } from "./identity-number.ts";

/** To a coordination number's day, so much has been added. */
const coordination = 60;

/**
 * Swedish personal identity numbers and coordination numbers (SFS 1991:481, section 18; SFS 2022:1697): a day of birth, three digits and a
 * check digit. Ten digits are one only with their sign, since telephone numbers have as many; twelve don't stand in an address.
 */
const identityNumber: IdentityNumber = {
	name: "Swedish personal identity number",
	pattern: /(?<![\p{L}\d/._=+–-])(18|19|20)?(\d\d)(\d\d)(\d\d)([-+–‑]?)(\d{4})(?![\p{L}\d]|[-.,]\d)/gu,
	isValid: ([, century, year = "", month = "", day = "", sign, last = ""]) => {
		if (century === undefined && sign === "") return false;
		const birthday = Number(day) > coordination ? Number(day) - coordination : Number(day);
		const centuries = century === undefined ? ["19", "20"] : [century];
		return (
			centuries.some((one) => isDay(Number(one + year), Number(month), birthday)) &&
			hasLuhnDigit(year + month + day + last)
		);
	},
	masked: (match) => match.replace(/\d{4}$/, "••••"),
};

/** Sweden. */
export const se: Country = {
	code: "SE",
	callingCode: "46",
	currency: "SEK",
	domain: "se",
	// 114 14, 113 13
	shortNumber: "11[0-9][ \\u00a0]?\\d{2}",
	// 195 85 Märsta
	postalCode: "\\d{3}[ \\u00a0]\\d{2}",
	// Six digits, the third of which is 2 or more, a hyphen, four digits.
	organisationNumber: "\\d{2}[2-9]\\d{3}-\\d{4}",
	identityNumber,
	privateHosts:
		"bredband.net bredband2.com comhem.se glocalnet.net home.se passagen.se spray.se swipnet.se tele2.se telia.com",
};
