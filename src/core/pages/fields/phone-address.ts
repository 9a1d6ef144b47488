/**
 * A `tel:` address (RFC 3966) for a number as it is printed: international when the country's calling code is known.
 *
 * @param callingCode Digits, without `+`.
 */
export function phoneAddress(phone: string, callingCode: string | undefined): string {
	const digits = phone.replace(/[^\d+]/g, "");
	const international = callingCode !== undefined && /^0[1-9]/.test(digits);
	return `tel:${international ? `+${callingCode}${digits.slice(1)}` : digits}`;
}
