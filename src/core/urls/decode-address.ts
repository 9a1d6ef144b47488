/**
 * An address in a text as its author writes it: markdown-it percent-encodes addresses. In NFC, so that addresses are compared as
 * they are read, however keyboards and disks compose their letters.
 */
export function decodeAddress(address: string): string {
	if (isPlain(address)) return address;
	try {
		return decodeURI(address).normalize("NFC");
	} catch {
		return address.normalize("NFC");
	}
}

const plain = /^[\w./#-]*$/;

/** Whether an address is the same decoded and in NFC, and holds nothing that needs a closer look; as most. */
export function isPlain(address: string): boolean {
	return plain.test(address);
}
