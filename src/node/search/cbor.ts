/**
 * The part of CBOR (RFC 8949) that Pagefind's files are written in: integers, byte strings, texts and arrays of known length.
 */

const kinds = { unsigned: 0, negative: 1, bytes: 2, text: 3, array: 4 } as const;

/** Reads items one after the other. Throws where there is any other kind of item. */
class CborReader {
	readonly #bytes: Uint8Array;
	position = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	/** Kind and argument of the item here. */
	head(): { readonly kind: number; readonly argument: number } {
		const first = this.#byte();
		return { kind: first >> 5, argument: this.#argument(first & 0x1f) };
	}

	/** Passes over the item here. */
	skip(): void {
		const { kind, argument } = this.head();
		if (kind === kinds.array) for (let index = 0; index < argument; index++) this.skip();
		else if (kind === kinds.bytes || kind === kinds.text) this.position += argument;
		else if (kind > kinds.array) throw new Error(`Unexpected CBOR item of kind ${kind}.`);
	}

	#argument(information: number): number {
		if (information < 24) return information;
		if (information > 27) throw new Error(`Unexpected CBOR length ${information}.`);
		let value = 0;
		for (let count = 2 ** (information - 24); count > 0; count--) value = value * 256 + this.#byte();
		return value;
	}

	#byte(): number {
		const byte = this.#bytes[this.position++];
		if (byte === undefined) throw new Error("CBOR data ends too early.");
		return byte;
	}
}

/** The items of an array, each as it is written. */
export function arrayItems(bytes: Uint8Array): Uint8Array[] {
	const reader = new CborReader(bytes);
	const { kind, argument } = reader.head();
	if (kind !== kinds.array) throw new Error(`Expected a CBOR array, not kind ${kind}.`);
	return Array.from({ length: argument }, () => {
		const start = reader.position;
		reader.skip();
		return bytes.subarray(start, reader.position);
	});
}

/** The text that an item is. */
export function textOf(bytes: Uint8Array): string {
	const reader = new CborReader(bytes);
	const { kind, argument } = reader.head();
	if (kind !== kinds.text) throw new Error(`Expected a CBOR text, not kind ${kind}.`);
	return new TextDecoder().decode(bytes.subarray(reader.position, reader.position + argument));
}

/** Writes an array of items that are written already. */
export function writeArray(items: readonly Uint8Array[]): Uint8Array {
	return Buffer.concat([head(kinds.array, items.length), ...items]);
}

/** Writes a text. */
export function writeText(text: string): Uint8Array {
	const content = new TextEncoder().encode(text);
	return Buffer.concat([head(kinds.text, content.length), content]);
}

function head(kind: number, argument: number): Uint8Array {
	const first = kind << 5;
	if (argument < 24) return Uint8Array.of(first | argument);
	const size = argument < 2 ** 8 ? 0 : argument < 2 ** 16 ? 1 : 2;
	const bytes = Array.from(
		{ length: 2 ** size },
		(_, index) => (argument >> (8 * (2 ** size - 1 - index))) & 0xff,
	);
	return Uint8Array.of(first | (24 + size), ...bytes);
}
