/** The part of CBOR (RFC 8949) that Pagefind's files are written in: integers, texts and arrays of known length. */
export type CborValue = number | string | readonly CborValue[];

const kinds = { unsigned: 0, negative: 1, text: 3, array: 4 } as const;

const decoder = new TextDecoder();

/** Reads items one after the other. Its methods throw where there is any other kind of item. */
export class CborReader {
	/** Where the next item begins. */
	position = 0;
	readonly #bytes: Uint8Array;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	/** The length of an array, whose items come next. */
	array(): number {
		return this.#argument(kinds.array);
	}

	text(): string {
		const length = this.#argument(kinds.text);
		this.position += length;
		return decoder.decode(this.#bytes.subarray(this.position - length, this.position));
	}

	value(): CborValue {
		const kind = this.#kind();
		if (kind === kinds.unsigned) return this.#argument(kind);
		if (kind === kinds.negative) return -1 - this.#argument(kind);
		if (kind === kinds.text) return this.text();
		const items: CborValue[] = [];
		for (let left = this.array(); left > 0; left--) items.push(this.value());
		return items;
	}

	/** Passes over an item. */
	skip(): void {
		const kind = this.#kind();
		const argument = this.#argument(kind);
		if (kind === kinds.text) this.position += argument;
		else if (kind === kinds.array) for (let left = argument; left > 0; left--) this.skip();
		else if (kind > kinds.negative) throw new Error(`Unexpected CBOR item of kind ${kind}.`);
	}

	#kind(): number {
		return (this.#bytes[this.position] ?? 0) >> 5;
	}

	/** The number that an item of a kind begins with. */
	#argument(kind: number): number {
		const found = this.#kind();
		if (found !== kind) throw new Error(`Unexpected CBOR item of kind ${found}.`);
		const information = this.#byte() & 0x1f;
		if (information < 24) return information;
		if (information > 27) throw new Error(`Unexpected CBOR length ${information}.`);
		let value = 0;
		for (let count = 2 ** (information - 24); count > 0; count--) value = value * 256 + this.#byte();
		return value;
	}

	#byte(): number {
		const next = this.#bytes[this.position++];
		if (next === undefined) throw new Error("CBOR data ends too early.");
		return next;
	}
}

/** Reads one value. Throws where there is any other kind of item. */
export function readCbor(bytes: Uint8Array): CborValue {
	return new CborReader(bytes).value();
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
