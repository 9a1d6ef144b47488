import { join } from "node:path";
import {
	isTranslation,
	type PairMemory,
	type TranslatedPage,
	translationsOf,
} from "../../core/checks/check-translations.ts";
import type { Page } from "../../core/model/page.ts";
import type { SiteModel } from "../../core/model/site-model.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { readChecked, shortDigest, writeChecked } from "./atomic-file.ts";

/** What the translation rules found, kept by what they looked at. */
export interface PairFindings {
	readonly of: (model: SiteModel) => ModelFindings;
	/** Keeps what was asked for since the last time. */
	readonly save: () => void;
}

/** What was found in the pairs of a model. */
export interface ModelFindings {
	/** Translations of which nothing is known. */
	readonly unknown: readonly TranslatedPage[];
	readonly keep: (translation: Page, problems: readonly Problem[]) => void;
	readonly recall: PairMemory;
}

type Entries = Readonly<Record<string, readonly Problem[]>>;

/** Opens the findings that are kept in a folder by the same version of the generator. */
export async function openPairFindings(folder: string, version: string): Promise<PairFindings> {
	const file = join(folder, "findings");
	const kept = await readChecked(file);
	const data =
		typeof kept === "object"
			? (kept.data as { readonly version: string; readonly entries: Entries })
			: undefined;
	let known: Map<string, readonly Problem[]> = new Map(
		data?.version === version ? Object.entries(data.entries) : [],
	);
	let asked = new Map<string, readonly Problem[]>();
	let isNew = false;
	const ids = new WeakMap<Page, { readonly common: string; readonly own: string }>();
	return {
		of: (model) => {
			// Not all that was found has been saved.
			const before = asked;
			asked = new Map();
			const common = commonDigest(model);
			const pages = translationsOf(model);
			const idOf = (page: Page): string => {
				const id = ids.get(page);
				if (id?.common === common) return id.own;
				const own = isTranslation(page) ? pairDigest(page, common) : "";
				ids.set(page, { common, own });
				return own;
			};
			const found = (page: Page): readonly Problem[] | undefined => {
				const id = idOf(page);
				return asked.get(id) ?? before.get(id) ?? known.get(id);
			};
			const keep: ModelFindings["keep"] = (page, problems) => {
				asked.set(idOf(page), problems);
			};
			const unknown = pages.filter((page) => found(page) === undefined);
			isNew ||= unknown.length > 0;
			return {
				unknown,
				keep,
				recall: (page, find) => {
					const problems = found(page) ?? find();
					keep(page, problems);
					return problems;
				},
			};
		},
		save: () => {
			if (!isNew && asked.size === known.size) return;
			known = asked;
			isNew = false;
			writeChecked(file, { version, entries: Object.fromEntries(known) });
		},
	};
}

/** What the rules know besides the pair. */
function commonDigest({ terms, settings: { languages, source } }: SiteModel): string {
	return shortDigest(JSON.stringify([terms, languages, source.tag], mapsAsEntries));
}

/** Everything of a pair that rules look at. */
function pairDigest({ role, file, blob, path, kind }: TranslatedPage, common: string): string {
	const { original, status } = role;
	const own = [common, file, blob, path, kind, original.file, original.blob, original.path, original.kind];
	return shortDigest(`${own.join("\n")}\n${JSON.stringify(status)}`);
}

function mapsAsEntries(_: string, value: unknown): unknown {
	return value instanceof Map ? [...value] : value;
}
