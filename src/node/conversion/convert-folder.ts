import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { conversionReport, countPages, type LanguageCount } from "../../core/conversion/conversion-report.ts";
import { convertSite } from "../../core/conversion/convert-site.ts";
import type { GeneratorKind } from "../../core/conversion/generator-kind.ts";
import { leftFiles } from "../../core/conversion/left-files.ts";
import type { Loss } from "../../core/conversion/loss.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { makeFolder } from "../system/make-folder.ts";
import { readForeignSite } from "./read-foreign-site.ts";
import { unreadablePrograms } from "./unreadable-programs.ts";
import { writeConvertedSite } from "./write-converted-site.ts";

/** What came of a conversion. */
export type FolderConversion =
	| { readonly kind: "no-pages" }
	| { readonly kind: "unreadable-settings"; readonly problems: readonly Problem[] }
	| {
			readonly kind: "converted";
			readonly counts: readonly LanguageCount[];
			readonly losses: readonly Loss[];
			readonly errors: readonly Problem[];
	  };

/** The file that says what was left, beside the new site. */
export const reportFile = "conversion-report.md";

/**
 * Makes a site of Brygga's of another generator's. The old folder is only read; the new one is there once it is whole. Where the old
 * settings can't be read, on which everything depends, nothing is written.
 *
 * @param from Absolute path of the old site.
 * @param options `to` is the new folder, absent or empty; `source` and `languages` are BCP 47 tags.
 */
export async function convertFolder(
	from: string,
	{
		kind,
		to,
		...choice
	}: {
		readonly kind: GeneratorKind;
		readonly to: string;
		readonly source?: string;
		readonly languages?: readonly string[];
	},
): Promise<FolderConversion> {
	const read = readForeignSite(from);
	const converted = convertSite({ kind, ...read.site, ...choice });
	const problems = [...converted.layout.problems, ...(await unreadablePrograms(read.site.texts))];
	if (problems.length > 0) return { kind: "unreadable-settings", problems };
	if (converted.found.size === 0) return { kind: "no-pages" };
	const part = `${to}.${process.pid}.part`;
	makeFolder(dirname(to));
	rmSync(part, { recursive: true, force: true });
	mkdirSync(part);
	try {
		const written = await writeConvertedSite(part, { converted, from });
		const counts = countPages(converted, written.pages);
		const left = leftFiles(read.site, converted);
		const losses = [...converted.losses, ...read.losses, ...written.losses, ...left];
		writeFileSync(
			join(part, reportFile),
			conversionReport(counts, { losses, from: `a site made with ${kind}, ${from}` }),
		);
		// Only an empty folder lets itself be removed so.
		if (existsSync(to)) rmdirSync(to);
		renameSync(part, to);
		return { kind: "converted", counts, losses, errors: written.errors };
	} catch (error) {
		rmSync(part, { recursive: true, force: true });
		throw error;
	}
}
