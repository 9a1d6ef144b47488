import type { EdtfDate } from "../languages/edtf.ts";
import type { Citation } from "./citation.ts";

/** A citation as reference managers read it: CSL-JSON (Citation Style Language 1.0.2, csl-data.json), a list of one item. */
export function cslJson(citation: Citation): string {
	const { id, title, authors, site, date, language, version, address, original, translator, note } = citation;
	const item = {
		id,
		type: "webpage",
		title,
		author: authors.map((literal) => ({ literal })),
		"container-title": site,
		...(date ? { issued: issued(date) } : {}),
		language,
		...(original ? { "original-title": original.title } : {}),
		...(translator === undefined ? {} : { translator: [{ literal: translator }] }),
		...(note === undefined ? {} : { note }),
		...(version === undefined ? {} : { version }),
		URL: address,
	};
	return `${JSON.stringify([item], null, 1)}\n`;
}

function issued({ year, month, day, approximate, uncertain }: EdtfDate): object {
	const parts = [year, month, day].filter((part) => part !== undefined);
	return { "date-parts": [parts], ...(approximate || uncertain ? { circa: true } : {}) };
}
