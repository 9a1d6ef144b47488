import { join } from "node:path";
import {
	type FindingsCache,
	type TranslatedPage,
	translationsOf,
} from "../../core/checks/check-translations.ts";
import type { Page } from "../../core/model/page.ts";
import type { SiteModel } from "../../core/model/site-model.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { checkedFile } from "./checked-file.ts";
import { shortDigest } from "./digest.ts";

/** What the translation rules found, by a digest of what they looked at. */
export interface PairFindings {
	readonly of: (model: SiteModel) => ModelFindings;
	/** Keeps what was asked for since this was opened. */
	readonly save: () => void;
}

/** What was found in the pairs of a model. */
export interface ModelFindings {
	/** Translations of which nothing is known. */
	readonly unknown: readonly TranslatedPage[];
	readonly add: (translation: TranslatedPage, problems: readonly Problem[]) => void;
	readonly cache: FindingsCache;
}

/** Opens the findings that are kept in a folder by the same version of the generator. */
export async function openPairFindings(folder: string, version: string): Promise<PairFindings> {
	const file = checkedFile<Readonly<Record<string, readonly Problem[]>>>(join(folder, "findings"), {
		kind: "findings",
		version,
	});
	const stored = await file.read();
	const known = new Map(typeof stored === "object" ? Object.entries(stored.data) : []);
	const used = new Map<string, readonly Problem[]>();
	let saved = known.size;
	let isNew = false;
	return {
		of: (model) => {
			const common = commonDigest(model);
			const digests = new Map(
				translationsOf(model).map((page): [TranslatedPage, string] => [page, pairDigest(page, common)]),
			);
			for (const digest of digests.values()) {
				const problems = known.get(digest);
				if (problems) used.set(digest, problems);
			}
			const digestOf = (page: TranslatedPage): string => digests.get(page) ?? pairDigest(page, common);
			const add: ModelFindings["add"] = (page, problems) => {
				const digest = digestOf(page);
				known.set(digest, problems);
				used.set(digest, problems);
				isNew = true;
			};
			return {
				unknown: [...digests].flatMap(([page, digest]) => (known.has(digest) ? [] : page)),
				add,
				cache: (page, find) => {
					const there = known.get(digestOf(page));
					if (there) return there;
					const problems = find();
					add(page, problems);
					return problems;
				},
			};
		},
		save: () => {
			if (used.size === 0 || (!isNew && used.size === saved)) return;
			file.write(Object.fromEntries(used));
			saved = used.size;
			isNew = false;
		},
	};
}

/** What the rules know besides the pair. */
function commonDigest({ terms, settings: { languages, source } }: SiteModel): string {
	return shortDigest(JSON.stringify([terms, languages, source.tag], mapsAsEntries));
}

/** Everything of a pair that rules look at. */
function pairDigest(translation: TranslatedPage, common: string): string {
	const { original, status } = translation.role;
	return shortDigest(JSON.stringify([common, identityOf(original), identityOf(translation), status]));
}

/** What a page says follows from its file, but for its fields, which also follow from what the settings say of its kind. */
function identityOf({ file, blob, path, kind, fields }: Page): readonly unknown[] {
	return [file, blob, path, kind, fields];
}

function mapsAsEntries(_: string, value: unknown): unknown {
	return value instanceof Map ? [...value] : value;
}
