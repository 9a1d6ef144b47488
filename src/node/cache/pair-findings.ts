import { join } from "node:path";
import {
	type PairMemory,
	type TranslatedPage,
	translationsOf,
} from "../../core/checks/check-translations.ts";
import type { SiteModel } from "../../core/model/site-model.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { checkedFile } from "./checked-file.ts";
import { shortDigest } from "./digest.ts";

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
	readonly keep: (translation: TranslatedPage, problems: readonly Problem[]) => void;
	readonly recall: PairMemory;
}

type Entries = Readonly<Record<string, readonly Problem[]>>;

/** Opens the findings that are kept in a folder by the same version of the generator. */
export async function openPairFindings(folder: string, version: string): Promise<PairFindings> {
	const file = checkedFile<Entries>(join(folder, "findings"), { kind: "findings", version });
	const cached = await file.read();
	let known = new Map(typeof cached === "object" ? Object.entries(cached.data) : []);
	/** What was found in the pairs of the last model, by their translations. */
	let last:
		| { readonly common: string; readonly found: ReadonlyMap<TranslatedPage, readonly Problem[]> }
		| undefined;
	let isNew = false;
	return {
		of: (model) => {
			const common = commonDigest(model);
			const before = last?.common === common ? last.found : undefined;
			const found = new Map<TranslatedPage, readonly Problem[]>();
			last = { common, found };
			const unknown: TranslatedPage[] = [];
			for (const page of translationsOf(model)) {
				const problems = before?.get(page) ?? known.get(pairDigest(page, common));
				if (problems) found.set(page, problems);
				else unknown.push(page);
			}
			const keep: ModelFindings["keep"] = (page, problems) => {
				found.set(page, problems);
				known.set(pairDigest(page, common), problems);
				isNew = true;
			};
			const recall: PairMemory = (page, find) => {
				const there = found.get(page);
				if (there) return there;
				const problems = find();
				keep(page, problems);
				return problems;
			};
			return { unknown, keep, recall };
		},
		save: () => {
			if (!last || (!isNew && last.found.size === known.size)) return;
			const { common, found } = last;
			known = new Map([...found].map(([page, problems]) => [pairDigest(page, common), problems]));
			isNew = false;
			file.write(Object.fromEntries(known));
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
