/** More than this no page shows, and the lists of some more end the process, which can't say why then. */
const most = 1_000_000;

type Range = (...bounds: readonly unknown[]) => unknown;

/** Nunjucks' `range(start, stop, step)`, which refuses to count without end. */
export function boundedRange(range: Range): Range {
	return (first, second, third) => {
		const [start, stop, step] = second === undefined ? [0, first, 1] : [first, second, third || 1];
		const length = (Number(stop) - Number(start)) / Number(step);
		if (length > most)
			throw new RangeError(`range(…) counts ${length} times, and at most ${most} times are allowed`);
		return range(first, second, third);
	};
}
