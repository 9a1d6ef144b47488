/** Does something with each item, with so many at once; gives what came of them in their order. */
export async function inParallel<Item, Result>(
	items: readonly Item[],
	{ atOnce, work }: { readonly atOnce: number; readonly work: (item: Item) => Promise<Result> },
): Promise<Result[]> {
	const results: Result[] = [];
	const entries = items.entries();
	const take = async (): Promise<void> => {
		for (const [index, item] of entries) results[index] = await work(item);
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, take));
	return results;
}
