import { type PoMessage, po } from "gettext-parser";
import type { ExportedPage } from "../exchange-file.ts";
import { markdownText } from "../markdown/inline-text.ts";
import type { Unit } from "../pages/page-units.ts";
import { formatVersion, qualifiedUnitId, writeRecord } from "./page-record.ts";

/**
 * Pages as one PO file (GNU gettext manual, section "The Format of PO Files"). Each message has its unit's name as context, so
 * that texts that are alike stay apart; inline Markdown stands as it is. A translation whose original changed is fuzzy.
 */
export function writePo(pages: readonly ExportedPage[]): string {
	const [first] = pages;
	if (!first) return "";
	const { source, target } = first.record;
	const messages = pages.flatMap((page) =>
		page.units.map(
			(unit, index): PoMessage =>
				message(unit, { page, record: index === 0 ? [writeRecord(page.record)] : [] }),
		),
	);
	const headers = {
		"Project-Id-Version": `brygga-exchange ${formatVersion}`,
		"Report-Msgid-Bugs-To": "",
		"Last-Translator": "",
		"Language-Team": "",
		"MIME-Version": "1.0",
		"Content-Type": "text/plain; charset=UTF-8",
		"Content-Transfer-Encoding": "8bit",
		Language: target.replaceAll("-", "_"),
		"X-Source-Language": source,
	};
	const contexts = messages.map((entry): [string, Record<string, PoMessage>] => [
		entry.msgctxt ?? "",
		{ [entry.msgid]: entry },
	]);
	const table = { charset: "utf-8", headers, translations: Object.fromEntries(contexts) };
	return `${new TextDecoder().decode(po.compile(table)).trimEnd()}\n`;
}

function message(
	unit: Unit,
	{ page, record }: { readonly page: ExportedPage; readonly record: readonly string[] },
): PoMessage {
	const { id, source, target, state, previous, notes } = unit;
	const name = qualifiedUnitId(page.record.key, id);
	const fuzzy = state === "changed" || state === "machine";
	return {
		msgctxt: name,
		msgid: markdownText(source),
		msgstr: [target ? markdownText(target) : ""],
		comments: {
			extracted: [...record, ...notes].join("\n"),
			reference: name,
			...(fuzzy ? { flag: "fuzzy" } : {}),
			...(previous ? { previous: `msgid ${JSON.stringify(markdownText(previous))}` } : {}),
		},
	};
}
