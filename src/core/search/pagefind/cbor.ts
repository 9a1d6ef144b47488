/** The part of CBOR (RFC 8949) that Pagefind's files are written in: integers, texts and arrays of known length. */
export type CborValue = number | string | readonly CborValue[];

const kinds = { unsigned: 0, negative: 1, text: 3, array: 4 } as const;

/** Reads one value. Throws where there is any other kind of item. */
export function readCbor(bytes: Uint8Array): CborValue {
	let position = 0;
	const byte = (): number => {
		const next = bytes[position++];
		if (next === undefined) throw new Error("CBOR data ends too early.");
		return next;
	};
	const argument = (information: number): number => {
		if (information < 24) return information;
		if (information > 27) throw new Error(`Unexpected CBOR length ${information}.`);
		let value = 0;
		for (let count = 2 ** (information - 24); count > 0; count--) value = value * 256 + byte();
		return value;
	};
	const value = (): CborValue => {
		const first = byte();
		const kind = first >> 5;
		const size = argument(first & 0x1f);
		if (kind === kinds.unsigned) return size;
		if (kind === kinds.negative) return -1 - size;
		if (kind === kinds.array) return Array.from({ length: size }, value);
		if (kind !== kinds.text) throw new Error(`Unexpected CBOR item of kind ${kind}.`);
		position += size;
		return new TextDecoder().decode(bytes.subarray(position - size, position));
	};
	return value();
}

/** Writes a value. */
export function writeCbor(value: CborValue): Uint8Array {
	const bytes: number[] = [];
	const encoder = new TextEncoder();
	const head = (kind: number, argument: number): void => {
		if (argument < 24) {
			bytes.push((kind << 5) | argument);
			return;
		}
		const size = argument < 2 ** 8 ? 0 : argument < 2 ** 16 ? 1 : 2;
		bytes.push((kind << 5) | (24 + size));
		for (let shift = 8 * (2 ** size - 1); shift >= 0; shift -= 8) bytes.push((argument >> shift) & 0xff);
	};
	const write = (item: CborValue): void => {
		if (typeof item === "number") {
			if (item < 0) head(kinds.negative, -1 - item);
			else head(kinds.unsigned, item);
		} else if (typeof item === "string") {
			const text = encoder.encode(item);
			head(kinds.text, text.length);
			for (const letter of text) bytes.push(letter);
		} else {
			head(kinds.array, item.length);
			for (const each of item) write(each);
		}
	};
	write(value);
	return Uint8Array.from(bytes);
}
