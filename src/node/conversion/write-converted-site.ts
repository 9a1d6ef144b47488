import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ConvertedSite } from "../../core/conversion/convert-site.ts";
import type { Loss } from "../../core/conversion/loss.ts";
import { mendPage } from "../../core/conversion/mend-page.ts";
import { pinTranslations } from "../../core/conversion/pin-translations.ts";
import { type Dismissal, siteSettings } from "../../core/conversion/site-settings.ts";
import type { WrittenPage } from "../../core/conversion/write-pages.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { withSite } from "../reading/with-site.ts";

/** A site that has been written and passes the checks. */
export interface WrittenSite {
	readonly pages: ReadonlyMap<string, WrittenPage>;
	readonly losses: readonly Loss[];
	/** Errors that no page is to blame for: empty when the site can be built. */
	readonly errors: readonly Problem[];
}

/** Mending one thing can show another, such as a link to a page that had to be left out; it never takes more rounds than this. */
const mostRounds = 8;

/**
 * Writes a converted site into a folder, lets the checks read it, takes out what they refuse, and puts pages that can't be mended
 * into `left/`.
 *
 * @param root The new site's folder, which exists and is empty.
 * @param options `from` is the folder of the old site.
 */
export async function writeConvertedSite(
	root: string,
	{ converted, from }: { readonly converted: ConvertedSite; readonly from: string },
): Promise<WrittenSite> {
	const { layout } = converted;
	const losses: Loss[] = [];
	const dismissals = new Map<string, Dismissal>();
	let pages = pinTranslations(converted.pages, layout.source);
	const write = (file: string, text: string): void => {
		mkdirSync(dirname(join(root, file)), { recursive: true });
		writeFileSync(join(root, file), text);
	};
	write("content/site.yaml", siteSettings({ ...converted, pages }, []));
	for (const [file, source] of converted.pictures) copyFile(join(from, source), join(root, "content", file));
	for (const [file, source] of converted.downloads) copyFile(join(from, source), join(root, "public", file));
	for (const [file, { text }] of pages) write(`content/${file}`, text);
	for (const { kind, file } of converted.losses)
		if (kind === "unreadable-page" || kind === "refused-page")
			copyFile(join(from, file), join(root, "left", file));
	for (let round = 0; ; round++) {
		// What keeps the cache from being kept, the next command says too.
		const checked = await withSite(root, { work: (site) => site.check(), onNote: () => undefined });
		const errors = checked.problems.filter(({ severity }) => severity === "error");
		const mended = mendPages(pages, errors, { isLast: round === mostRounds, dismissals });
		for (const file of mended.badFiles) rmSync(join(root, file), { force: true });
		losses.push(...mended.losses);
		if (mended.pages === undefined || round > mostRounds) return { pages, losses, errors };
		const next = pinTranslations(mended.pages, layout.source);
		for (const [file, page] of pages) {
			const now = next.get(file);
			if (now === undefined) {
				rmSync(join(root, "content", file));
				write(`left/${file}`, page.text);
			} else if (now.text !== page.text) write(`content/${file}`, now.text);
		}
		pages = next;
		write("content/site.yaml", siteSettings({ ...converted, pages }, [...dismissals.values()]));
	}
}

function copyFile(from: string, to: string): void {
	mkdirSync(dirname(to), { recursive: true });
	copyFileSync(from, to);
}

/** One round: `pages` is absent when nothing could be done. Rules that are to be dismissed are added to `dismissals`. */
function mendPages(
	pages: ReadonlyMap<string, WrittenPage>,
	errors: readonly Problem[],
	{ isLast, dismissals }: { readonly isLast: boolean; readonly dismissals: Map<string, Dismissal> },
): {
	readonly pages?: ReadonlyMap<string, WrittenPage>;
	readonly losses: readonly Loss[];
	readonly badFiles: readonly string[];
} {
	const losses: Loss[] = [];
	const byFile = new Map<string, Problem[]>();
	for (const error of errors) byFile.set(error.file ?? "", [...(byFile.get(error.file ?? "") ?? []), error]);
	const next = new Map(pages);
	const badFiles: string[] = [];
	let changed = false;
	for (const [file, problems] of byFile) {
		const name = file.replace(/^content\//, "");
		const page = pages.get(name);
		if (!page) {
			if (file.startsWith("content/") && /\.(?:jpe?g|png|webp|avif|gif)$/i.test(file)) {
				badFiles.push(file);
				losses.push({ kind: "picture-format", file, text: problems[0]?.message ?? "" });
				changed = true;
			} else if (file.startsWith("public/")) {
				badFiles.push(file);
				losses.push({ kind: "file", file, text: problems[0]?.message ?? "" });
				changed = true;
			}
			continue;
		}
		changed = true;
		const { text, losses: lost, dismissed, left } = mendPage(page.text, problems);
		const place = page.from ?? file;
		if (left.length > 0 || isLast) {
			next.delete(name);
			for (const { code, message } of isLast ? problems : left)
				losses.push({ kind: "refused-page", file: place, text: `${message} (${code})` });
			continue;
		}
		for (const rule of dismissed)
			dismissals.set(`${rule} ${page.language}`, { rule, language: page.language });
		next.set(name, { ...page, text });
		losses.push(...lost.map((loss): Loss => ({ ...loss, file: place })));
	}
	return { ...(changed ? { pages: next } : {}), losses, badFiles };
}
