import { createHash } from "node:crypto";
import { z } from "zod";
import { draft } from "../../../workbench/interface/page.ts";
import { type PageName, pageName } from "../../../workbench/interface/texts.ts";
import type { OwnFolder } from "./own-folder.ts";

const keptDraft = z.object({
	...pageName.shape,
	...draft.shape,
	sequence: z.number(),
	isSaved: z.boolean().optional(),
});

/** What has been typed of a page and isn't in its file; of one that is saved, what the file doesn't say of its texts. */
export type KeptDraft = z.infer<typeof keptDraft>;

type DraftTexts = Pick<KeptDraft, "base" | "units">;

/** What translators have typed, on the disk: nothing of it is lost when the server or the machine stops. */
export interface Drafts {
	readonly find: (page: PageName) => KeptDraft | undefined;
	/**
	 * Keeps a draft, unless a later one is there already, or what it says has been saved meanwhile; gives when it was kept: ISO date and time.
	 * Sequences are milliseconds since 1970.
	 */
	readonly keep: (page: PageName, draft: DraftTexts & Pick<KeptDraft, "sequence">) => string;
	/** What was typed up to a sequence is in the file, or isn't wanted: keeps of it only `marks`. A later draft stays. */
	readonly settle: (
		page: PageName,
		settled: { readonly upTo: number; readonly marks?: DraftTexts | undefined },
	) => void;
	/** Forgets all that has been typed of a page so far. */
	readonly discard: (page: PageName) => void;
	/** Those of all pages, but for what is saved. */
	readonly all: () => readonly KeptDraft[];
}

const folder = "drafts";

/** The drafts in the workbench's folder, one file a page. */
export function openDrafts(own: OwnFolder, now: () => Date): Drafts {
	/** By file, up to where drafts are settled: one that was on its way then comes too late. */
	const settledUpTo = new Map<string, number>();
	const find = (page: PageName): KeptDraft | undefined => own.readJson(fileOf(page), keptDraft);
	const write = (page: PageName, kept: Omit<KeptDraft, "at" | keyof PageName>): string => {
		const at = now().toISOString();
		const { key, language } = page;
		own.write(fileOf(page), JSON.stringify({ key, language, ...kept, at } satisfies KeptDraft));
		return at;
	};
	const settle: Drafts["settle"] = (page, { upTo, marks }) => {
		settledUpTo.set(fileOf(page), upTo);
		const there = find(page);
		if (there && there.sequence > upTo) return;
		if (marks) write(page, { ...marks, sequence: upTo, isSaved: true });
		else own.remove(fileOf(page));
	};
	return {
		find,
		settle,
		discard: (page) => settle(page, { upTo: Math.max(find(page)?.sequence ?? 0, now().getTime()) }),
		keep: (page, { base, units, sequence }) => {
			const there = find(page);
			if (there && there.sequence > sequence) return there.at;
			if (sequence <= (settledUpTo.get(fileOf(page)) ?? 0)) return now().toISOString();
			return write(page, { base, units, sequence });
		},
		all: () =>
			own.list(folder).flatMap((name) => {
				const kept = own.readJson(`${folder}/${name}`, keptDraft);
				return kept && kept.isSaved !== true ? [kept] : [];
			}),
	};
}

/** Keys are paths, of any length and in any script. */
function fileOf({ key, language }: PageName): string {
	return `${folder}/${createHash("sha256").update(`${language}\n${key}`).digest("hex").slice(0, 32)}.json`;
}
