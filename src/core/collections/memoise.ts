/**
 * Makes a pure function keep its last result for each object that it is called with, for as long as that object lives. The result is given again
 * where the other arguments are the very same, and made again where one isn't.
 */
export function memoise<Subject extends object, Others extends readonly unknown[], Result>(
	make: (subject: Subject, ...others: Others) => Result,
): (subject: Subject, ...others: Others) => Result {
	const kept = new WeakMap<Subject, { readonly others: Others; readonly result: Result }>();
	return (subject, ...others) => {
		const last = kept.get(subject);
		if (last && areSame(last.others, others)) return last.result;
		const result = make(subject, ...others);
		kept.set(subject, { others, result });
		return result;
	};
}

/** A loop, since it is gone through for each page of a site. */
function areSame(ours: readonly unknown[], theirs: readonly unknown[]): boolean {
	for (let index = 0; index < ours.length; index++) if (ours[index] !== theirs[index]) return false;
	return true;
}
