/** Has tables that say so (`data-sortable`) sorted by a column when its heading is pressed; the first time upwards. */
export function sortTables(): void {
	for (const table of document.querySelectorAll<HTMLTableElement>("table[data-sortable]")) {
		const headings = table.querySelectorAll<HTMLTableCellElement>("thead th:not([data-unsorted])");
		for (const heading of headings) {
			const button = document.createElement("button");
			button.type = "button";
			button.className = "sort";
			button.append(...heading.childNodes);
			button.addEventListener("click", () => {
				const descending = heading.ariaSort === "ascending";
				for (const other of headings) other.ariaSort = null;
				heading.ariaSort = descending ? "descending" : "ascending";
				sortRows(table, { column: heading.cellIndex, descending });
			});
			heading.append(button);
		}
	}
}

function sortRows(
	table: HTMLTableElement,
	{ column, descending }: { readonly column: number; readonly descending: boolean },
): void {
	const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
	const [body] = table.tBodies;
	const sortedBy = (row: HTMLTableRowElement): string => {
		const cell = row.cells[column];
		const date = cell?.querySelector("time")?.dateTime ?? "";
		return `${date} ${cell?.textContent?.trim() ?? ""}`;
	};
	const rows = [...(body?.rows ?? [])].map((row) => ({ row, value: sortedBy(row) }));
	rows.sort((a, b) => collator.compare(a.value, b.value) * (descending ? -1 : 1));
	body?.append(...rows.map(({ row }) => row));
}
