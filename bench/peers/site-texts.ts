import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Subject } from "../corpus/subjects.ts";
import { fixedPages, siteTitle } from "../make-site.ts";

const hugoTexts = fileURLToPath(new URL("./hugo/i18n/", import.meta.url));

/** The interface texts of Hugo's layouts, and what Hugo has in its configuration, for peers that read JSON. */
export async function interfaceTexts(): Promise<Record<string, Record<string, string>>> {
	const found: Record<string, Record<string, string>> = {};
	for (const tag of ["sv", "en"] as const) {
		const lines = (await readFile(`${hugoTexts}${tag}.toml`, "utf8")).split("\n").filter(Boolean);
		found[tag] = {
			...Object.fromEntries(lines.map((line) => line.split("=").map((part) => part.replace(/^"|"$/g, "")))),
			site: siteTitle[tag],
			siteDescription: fixedPages["index"]?.[tag].description ?? "",
			newsDescription: fixedPages["news/index"]?.[tag].description ?? "",
			topicsDescription: fixedPages["topics/index"]?.[tag].description ?? "",
			municipalitiesDescription: fixedPages["municipalities/index"]?.[tag].description ?? "",
			name: tag === "sv" ? "Svenska" : "English",
			locale: tag === "sv" ? "sv_SE" : "en_GB",
			collator: tag === "sv" ? "sv-SE" : "en-GB",
			otherLocale: tag === "sv" ? "en_GB" : "sv_SE",
		};
	}
	return found;
}

/** A subject with what its page says of it. */
export interface SubjectText extends Subject {
	readonly description: Readonly<Record<"sv" | "en", string>>;
}

/** Subjects with what their pages say of them. */
export function subjectTexts(list: readonly Subject[]): SubjectText[] {
	return list.map((subject) => ({
		...subject,
		description: { sv: `Artiklar om ${subject.sv}.`, en: `Articles about ${subject.en}.` },
	}));
}
