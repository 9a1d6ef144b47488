/**
 * An address in a text as its author writes it: markdown-it percent-encodes addresses. In NFC, so that addresses are compared as
 * they are read, however keyboards and disks compose their letters.
 */
export function decodeAddress(address: string): string {
	try {
		return decodeURI(address).normalize("NFC");
	} catch {
		return address.normalize("NFC");
	}
}
