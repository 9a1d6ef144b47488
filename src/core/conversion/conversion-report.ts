import { counted } from "../problems/counted.ts";
import type { ConvertedSite } from "./convert-site.ts";
import { type Loss, type LossKind, lossKinds } from "./loss.ts";

/** How many pages of a language were found and written. */
export interface LanguageCount {
	readonly language: string;
	readonly found: number;
	readonly written: number;
}

/** The numbers of a conversion. */
export function countPages(
	{ found, languages }: Pick<ConvertedSite, "found" | "languages">,
	pages: ConvertedSite["pages"],
): LanguageCount[] {
	const written = new Map<string, number>();
	for (const { language, from } of pages.values())
		if (from !== undefined) written.set(language, (written.get(language) ?? 0) + 1);
	return [...new Set([...languages, ...found.keys()])].map((language) => ({
		language,
		found: found.get(language) ?? 0,
		written: written.get(language) ?? 0,
	}));
}

/** Losses by kind, in the order of the report. */
export function lossesByKind(losses: readonly Loss[]): readonly (readonly [LossKind, readonly Loss[]])[] {
	const groups = new Map<LossKind, Loss[]>();
	for (const loss of losses) groups.set(loss.kind, [...(groups.get(loss.kind) ?? []), loss]);
	return (Object.keys(lossKinds) as LossKind[]).flatMap((kind) => {
		const found = groups.get(kind);
		return found ? [[kind, found] as const] : [];
	});
}

/** Places that are shown of each kind before all of them are listed. */
const examples = 3;

/**
 * The report of a conversion, as Markdown: the counts, then every single thing that was lost.
 *
 * @param from What the old site was made with, and its folder.
 */
export function conversionReport(
	counts: readonly LanguageCount[],
	{ losses, from }: { readonly losses: readonly Loss[]; readonly from: string },
): string {
	const kinds = lossesByKind(losses);
	return [
		"# What the conversion left",
		"",
		`From ${from}. Places are those of the old site's files. Delete this file when you have gone through it.`,
		"",
		"| language | pages found | converted |",
		"|---|--:|--:|",
		...counts.map(({ language, found, written }) => `| ${language} | ${found} | ${written} |`),
		"",
		"Translations are taken to be in step with their originals, and are marked as not reviewed yet (`state: in-review`).",
		"",
		"| what | how often |",
		"|---|--:|",
		...kinds.map(([kind, found]) => `| [${lossKinds[kind].title}](#${kind}) | ${found.length} |`),
		...kinds.flatMap(([kind, found]) => [
			"",
			`<a id="${kind}"></a>`,
			"",
			`## ${lossKinds[kind].title}: ${found.length}`,
			"",
			lossKinds[kind].remedy,
			"",
			...found.map((loss) => `- ${placeOf(loss)}`),
		]),
		"",
	].join("\n");
}

/** The same for a terminal: counts, and a few places of each kind. */
export function conversionSummary(counts: readonly LanguageCount[], losses: readonly Loss[]): string {
	const pages = counts.map(
		({ language, found, written }) => `  ${language.padEnd(8)} ${written} of ${counted(found, "page")}\n`,
	);
	const kinds = lossesByKind(losses).map(([kind, found]) => {
		const some = found.slice(0, examples).map((loss) => `           ${placeOf(loss, 90)}\n`);
		return `  ${String(found.length).padStart(6)}  ${lossKinds[kind].title}\n${some.join("")}`;
	});
	return `${pages.join("")}${kinds.length === 0 ? "" : `\nLeft or changed:\n${kinds.join("")}`}`;
}

/** Characters of what stood there that a list has room for. */
const room = 160;

function placeOf({ file, line, text }: Loss, most = room): string {
	const place = `${file}${line === undefined ? "" : `:${line}`}`;
	if (text === undefined) return place;
	const shown = text.replaceAll("\uE000", "").replace(/[\uE001\u{f0000}-\u{ffffd}]/gu, "");
	const short = shown.length > most ? `${shown.slice(0, most - 1)}…` : shown;
	return `${place}  ${short.includes("`") ? `\`\` ${short} \`\`` : `\`${short}\``}`;
}
