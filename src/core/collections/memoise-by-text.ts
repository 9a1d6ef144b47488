/** A function of one text that works out each answer once. */
export function memoiseByText<Answer>(find: (text: string) => Answer): (text: string) => Answer {
	const known = new Map<string, { readonly answer: Answer }>();
	return (text) => {
		const earlier = known.get(text);
		if (earlier) return earlier.answer;
		const answer = find(text);
		known.set(text, { answer });
		return answer;
	};
}
