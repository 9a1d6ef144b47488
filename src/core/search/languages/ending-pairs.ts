/**
 * Makes a test of whether two words are derived from one by their endings: `declare`, `declaration`.
 *
 * @param endings What stands after the letters that both share: pairs divided by white space, the two endings of each with a bar between, either of which may be empty (`|ment`).
 * @param shared The fewest letters that they share.
 */
export function endingPairs(endings: string, shared: number): (one: string, other: string) => boolean {
	const pairs = new Set(endings.trim().split(/\s+/));
	return (one, other) => {
		let same = 0;
		while (same < one.length && one[same] === other[same]) same++;
		const [ending, otherEnding] = [one.slice(same), other.slice(same)];
		return same >= shared && (pairs.has(`${ending}|${otherEnding}`) || pairs.has(`${otherEnding}|${ending}`));
	};
}
