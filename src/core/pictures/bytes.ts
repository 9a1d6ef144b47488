/** A picture's file without metadata. */
export interface StrippedPicture {
	readonly bytes: Uint8Array;
	/** Whether browsers turn it, so that it is shown as wide as the file says that it is high. */
	readonly turned: boolean;
}

/** Whether bytes hold a text (each character a byte) at a place. */
export function beginsWith(bytes: Uint8Array, text: string, at = 0): boolean {
	for (let index = 0; index < text.length; index++)
		if (bytes[at + index] !== text.charCodeAt(index)) return false;
	return true;
}

/** The characters at a place, each a byte. */
export function textAt(bytes: Uint8Array, at: number, length: number): string {
	return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** A text as bytes, each character one. */
export function bytesOf(text: string): Uint8Array {
	return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Pieces, one after another. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

/** A view for reading numbers. */
export function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
