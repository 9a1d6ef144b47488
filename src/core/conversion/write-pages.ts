import { blobId } from "../drift/blob-id.ts";
import type { ConvertedPage } from "./converted-page.ts";
import type { SiteLayout } from "./foreign-site.ts";
import type { Loss } from "./loss.ts";
import { writePage } from "./write-page.ts";

/** A page of the new site and the old file that it comes from. */
export interface WrittenPage {
	readonly text: string;
	/** Absent for a page that the conversion has begun. */
	readonly from?: string;
	readonly language: string;
	readonly key: string;
	readonly order?: number;
}

/** Writes originals first, by path below `content/`: translations are pinned to them. */
export function writePages(
	pages: readonly ConvertedPage[],
	{ layout, losses }: { readonly layout: SiteLayout; readonly losses: Loss[] },
): ReadonlyMap<string, WrittenPage> {
	const written = new Map<string, WrittenPage>();
	const pins = new Map<string, string>();
	const isOriginal = ({ placed }: ConvertedPage): boolean => placed.language === layout.source;
	const add = (page: ConvertedPage, text: string): void => {
		const { placed, key, fields } = page;
		const { order } = fields.extra;
		written.set(`${placed.language}/${key}.md`, {
			text,
			...(placed.file === "" ? {} : { from: placed.file }),
			language: placed.language,
			key,
			...(typeof order === "number" ? { order } : {}),
		});
	};
	for (const page of pages.filter(isOriginal)) {
		const text = writePage(page, { role: { kind: "original" } });
		pins.set(page.key, blobId(new TextEncoder().encode(text)));
		add(page, text);
	}
	for (const page of pages.filter((other) => !isOriginal(other))) {
		const pin = pins.get(page.key);
		if (pin === undefined) losses.push({ kind: "stand-alone", file: page.placed.file });
		add(
			page,
			writePage(page, { role: pin === undefined ? { kind: "alone" } : { kind: "translation", pin } }),
		);
	}
	return written;
}
