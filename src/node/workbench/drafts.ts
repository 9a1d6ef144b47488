import { createHash } from "node:crypto";
import { z } from "zod";
import { draft } from "../../workbench/interface/page.ts";
import { type PageName, pageName } from "../../workbench/interface/texts.ts";
import type { OwnFolder } from "./own-folder.ts";

const keptDraft = z.object({
	...pageName.shape,
	...draft.shape,
	sequence: z.number(),
	isSaved: z.boolean().optional(),
});

/** What has been typed of a page and isn't in its file; of one that is saved, what the file doesn't say of its texts. */
export type KeptDraft = z.infer<typeof keptDraft>;

/** What translators have typed, on the disk: nothing of it is lost when the server or the machine stops. */
export interface Drafts {
	readonly find: (page: PageName) => KeptDraft | undefined;
	/** Keeps a draft, unless a later one is there already; gives when that was: ISO date and time. */
	readonly keep: (
		page: PageName,
		draft: Pick<KeptDraft, "base" | "units" | "sequence" | "isSaved">,
	) => string;
	readonly forget: (page: PageName) => void;
	/** The pages that have text that isn't saved. */
	readonly pages: () => readonly PageName[];
}

const folder = "drafts";

/** The drafts in the workbench's folder, one file a page. */
export function openDrafts(own: OwnFolder, now: () => Date): Drafts {
	const find = (page: PageName): KeptDraft | undefined => own.readJson(fileOf(page), keptDraft);
	return {
		find,
		keep: ({ key, language }, draft) => {
			const there = find({ key, language });
			if (there && there.sequence > draft.sequence) return there.at;
			const at = now().toISOString();
			const kept: KeptDraft = { key, language, ...draft, at };
			own.write(fileOf({ key, language }), JSON.stringify(kept));
			return at;
		},
		forget: (page) => own.remove(fileOf(page)),
		pages: () =>
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
