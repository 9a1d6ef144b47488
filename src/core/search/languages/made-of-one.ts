/**
 * Tells whether two words are made of one: `declare`, `declaration`.
 *
 * @param endings What stands after the letters that both share, as pairs divided by white space, each of two endings with a bar between; one of them may be empty (`|ment`).
 * @param shared The fewest letters that they share.
 */
export function madeOfOne(endings: string, shared: number): (one: string, other: string) => boolean {
	const pairs = new Set(endings.trim().split(/\s+/));
	return (one, other) => {
		let same = 0;
		while (same < one.length && one[same] === other[same]) same++;
		const [ending, otherEnding] = [one.slice(same), other.slice(same)];
		return same >= shared && (pairs.has(`${ending}|${otherEnding}`) || pairs.has(`${otherEnding}|${ending}`));
	};
}
