import { z } from "zod";
import type { TextFile } from "../content/files/site-files.ts";
import { parseFrontMatter } from "../content/yaml/front-matter.ts";
import type { TranslationRecord } from "../model/page.ts";

const record = z.object({
	translation: z.object({
		state: z.enum(["draft", "machine", "in-review", "reviewed"]),
		pin: z.string().optional(),
		translator: z.string().optional(),
		reviewer: z.string().optional(),
		engine: z.string().optional(),
		ignore: z
			.array(z.object({ rule: z.string(), block: z.number().optional(), reason: z.string() }))
			.optional()
			.catch(undefined),
	}),
});

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
		ignore: ignore.map(({ rule, block, reason }) => ({
			rule,
			reason,
			...(block === undefined ? {} : { block }),
		})),
	};
}
