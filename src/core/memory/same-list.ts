/** Whether two lists hold the very same values. A loop of its own, since tens of thousands of lists are compared at every build. */
export function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
	if (one.length !== other.length) return false;
	for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
	return true;
}
