/**
 * Columns of numbers and texts. What is alike stands together and compresses much better than the same values mixed: each column
 * is compressed by itself.
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Writes one column. */
export class ColumnWriter {
	#bytes = new Uint8Array(64);
	#length = 0;

	/** A number from 0 on: seven bits a byte, the lowest first. */
	number(value: number): void {
		let rest = value;
		for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) this.byte((rest & 0x7f) | 0x80);
		this.byte(rest);
	}

	/** Any number; small ones, negative or not, take least. */
	signed(value: number): void {
		this.number(value < 0 ? -2 * value - 1 : 2 * value);
	}

	/** A number below 256. */
	byte(value: number): void {
		if (this.#length === this.#bytes.length) {
			const larger = new Uint8Array(this.#length * 2);
			larger.set(this.#bytes);
			this.#bytes = larger;
		}
		this.#bytes[this.#length++] = value;
	}

	/** A text without zero characters. */
	text(value: string): void {
		for (const byte of encoder.encode(value)) this.byte(byte);
		this.byte(0);
	}

	bytes(): Uint8Array {
		return this.#bytes.subarray(0, this.#length);
	}
}

/** Reads one column in the order in which it was written. */
export class ColumnReader {
	readonly #bytes: Uint8Array;
	#position = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	number(): number {
		let value = 0;
		for (let factor = 1; ; factor *= 0x80) {
			const byte = this.byte();
			value += (byte & 0x7f) * factor;
			if (byte < 0x80) return value;
		}
	}

	signed(): number {
		const value = this.number();
		return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
	}

	byte(): number {
		const byte = this.#bytes[this.#position++];
		if (byte === undefined) throw new Error("A column ends too early.");
		return byte;
	}

	text(): string {
		const start = this.#position;
		while (this.byte() !== 0);
		return decoder.decode(this.#bytes.subarray(start, this.#position - 1));
	}
}

/** Puts the columns of a file behind one that tells their lengths. */
export function withLengths(columns: readonly Uint8Array[]): Uint8Array[] {
	const lengths = new ColumnWriter();
	lengths.number(columns.length);
	for (const { length } of columns) lengths.number(length);
	const first = lengths.bytes();
	return [Uint8Array.of(first.length, ...first), ...columns];
}

/** The columns of a file that {@link withLengths} has made. */
export function readColumns(file: Uint8Array): ColumnReader[] {
	let position = 1 + (file[0] ?? 0);
	const lengths = new ColumnReader(file.subarray(1, position));
	return Array.from({ length: lengths.number() }, () => {
		const start = position;
		position += lengths.number();
		return new ColumnReader(file.subarray(start, position));
	});
}
