/** A record of a CSV file (RFC 4180) with what ends it. */
const records = /((?:[^"\r\n]|"(?:[^"]|"")*"|\r(?!\n))+)(\r?\n|$)/g;

/**
 * A termbase with the columns of a language more, to be filled in: its terms, and its definitions where other languages have them.
 *
 * @param csv `i18n/glossary.csv`.
 */
export function addGlossaryColumns(csv: string, tag: string): string {
	let names: readonly string[] | undefined;
	return csv.replace(records, (_, record: string, end: string) => {
		const isHead = names === undefined;
		names ??= record.includes("definition:") ? [tag, `definition:${tag}`] : [tag];
		return `${record}${names.map((name) => `,${isHead ? name : ""}`).join("")}${end}`;
	});
}
