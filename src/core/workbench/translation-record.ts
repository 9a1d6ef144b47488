import { z } from "zod";
import type { TextFile } from "../content/files/site-files.ts";
import { parseFrontMatter } from "../content/yaml/front-matter.ts";
import { unfinishedMark } from "../drift/unfinished.ts";
import type { TranslationRecord } from "../model/page.ts";

const record = z.object({
	translation: z.object({
		state: z.enum(["draft", "machine", "in-review", "reviewed"]),
		pin: z.string().optional(),
		translator: z.string().optional(),
		reviewer: z.string().optional(),
		engine: z.string().optional(),
		ignore: z
			.array(
				z.object({
					rule: z.string(),
					block: z.number().optional(),
					value: z.string().optional(),
					reason: z.string(),
				}),
			)
			.optional()
			.catch(undefined),
	}),
});

const titled = z.object({ title: z.string() });

/** A translation's title, whatever else is wrong with its file; `undefined` while it isn't translated. */
export function translatedTitleOf(file: TextFile): string | undefined {
	const front = parseFrontMatter(file.text, file.file);
	const parsed = titled.safeParse(front.ok ? front.value.data : undefined);
	const title = parsed.data?.title.trim() ?? "";
	return title === "" || title.includes(unfinishedMark) ? undefined : title;
}

/** What a translation's front matter says of its making, whatever else is wrong with it; `undefined` when it says nothing. */
export function translationRecordOf(file: TextFile): Omit<TranslationRecord, "reviewed"> | undefined {
	const front = parseFrontMatter(file.text, file.file);
	const parsed = record.safeParse(front.ok ? front.value.data : undefined);
	if (!parsed.success) return undefined;
	const { state, pin, translator, reviewer, engine, ignore = [] } = parsed.data.translation;
	return {
		state,
		...(pin === undefined ? {} : { pin }),
		...(translator === undefined ? {} : { translator }),
		...(reviewer === undefined ? {} : { reviewer }),
		...(engine === undefined ? {} : { engine }),
		ignore: ignore.map(({ rule, block, value, reason }) => ({
			rule,
			reason,
			...(block === undefined ? {} : { block }),
			...(value === undefined ? {} : { value }),
		})),
	};
}
