/**
 * Reads an address; `undefined` for what isn't one, or is relative without a base.
 *
 * `URL.canParse` would be the question, but in Node 20 and 22 it reads letters such as ä wrongly, once it is optimised.
 */
export function readUrl(text: string, base?: string): URL | undefined {
	try {
		return new URL(text, base);
	} catch {
		return undefined;
	}
}
