/** A name that the translation lacks, and one that stands there in its place, as the texts have them. */
export interface Exchange {
	readonly lost: string;
	readonly instead: string;
}

/**
 * Names that were exchanged for others. One that is missing alone may have been worded away, as may one that came in; both together are an exchange.
 *
 * @param lost What the original alone has, in order.
 * @param added What the translation alone has, in order.
 */
export function exchangesOf(lost: readonly string[], added: readonly string[]): Exchange[] {
	return lost.flatMap((name, index) => {
		const instead = added[index];
		return instead === undefined ? [] : [{ lost: name, instead }];
	});
}
