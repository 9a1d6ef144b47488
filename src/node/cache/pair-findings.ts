import { join } from "node:path";
import type { RecallFor } from "../../core/checks/check-site.ts";
import type { Page } from "../../core/model/page.ts";
import type { SiteModel } from "../../core/model/site-model.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { readChecked, shortDigest, writeChecked } from "./atomic-file.ts";

/** What the translation rules found, kept by what they looked at. */
export interface PairFindings {
	readonly recall: RecallFor;
	/** Keeps what was asked for since the last time. */
	readonly save: () => void;
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
	return {
		recall: (model) => {
			asked = new Map();
			const common = commonDigest(model);
			return (translation, find) => {
				const id = pairDigest(translation, common);
				const found = known.get(id);
				isNew ||= found === undefined;
				const problems = found ?? find();
				asked.set(id, problems);
				return problems;
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
function pairDigest(translation: Page, common: string): string {
	const { role, file, blob, path, kind } = translation;
	if (role.kind === "original") return "";
	const { original, status } = role;
	const own = [common, file, blob, path, kind, original.file, original.blob, original.path, original.kind];
	return shortDigest(`${own.join("\n")}\n${JSON.stringify(status)}`);
}

function mapsAsEntries(_: string, value: unknown): unknown {
	return value instanceof Map ? [...value] : value;
}
