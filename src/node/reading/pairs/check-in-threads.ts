import { fieldLineOf, type SiteChecks } from "../../../core/checks/check-site.ts";
import { checkTranslation, type TranslatedPage } from "../../../core/checks/check-translations.ts";
import type { SiteModel } from "../../../core/model/site-model.ts";
import type { PageStore } from "../../cache/page-store.ts";
import type { ModelFindings } from "../../cache/pair-findings.ts";
import { divideWork } from "../../threads/divide-work.ts";
import type { CheckSetup } from "../../threads/jobs.ts";
import type { WorkerPool } from "../../threads/worker-pool.ts";
import { packPair } from "./packed-pair.ts";

/** Pairs to check that are worth starting threads for, each of which has to read the dictionaries. */
const manyPairs = 300;

/**
 * Runs the rules over the pairs of which nothing is known, in several threads; few are left to be checked when they are asked for.
 *
 * @param options `startPool` gives the threads, if the machine has any to spare.
 */
export async function checkInThreads(
	model: SiteModel,
	{
		checks: { site, knowledge },
		findings: { unknown, add },
		store,
		root,
		startPool,
	}: {
		readonly checks: Pick<SiteChecks, "site" | "knowledge">;
		readonly findings: ModelFindings;
		readonly store: Pick<PageStore, "page" | "pack">;
		readonly root: string;
		readonly startPool: () => WorkerPool | undefined;
	},
): Promise<void> {
	const pool = unknown.length >= manyPairs ? startPool() : undefined;
	if (!pool) return;
	const { terms, settings } = model;
	const own = { terms, knowledge, fieldLine: fieldLineOf(site) };
	const checkOwn = (translation: TranslatedPage): void => {
		const { original } = translation.role;
		add(translation, checkTranslation({ original, translation }, own));
	};
	const setup: CheckSetup = { root, pack: store.pack, languages: settings.languages, terms };
	const prepared = new Set<number>();
	await divideWork(unknown, {
		threads: pool.size,
		theirs: async (translations, thread) => {
			const packed = translations.map((translation) => ({
				translation,
				pair: packPair(translation, { store, source: settings.source.tag }),
			}));
			for (const { translation, pair } of packed) if (!pair) checkOwn(translation);
			const sent = packed.flatMap(({ translation, pair }) => (pair ? [{ translation, pair }] : []));
			const pairs = sent.map(({ pair }) => pair);
			const first = !prepared.has(thread);
			prepared.add(thread);
			const found = await pool.check(thread, { kind: "check", pairs, ...(first ? { setup } : {}) });
			sent.forEach(({ translation }, index) => {
				add(translation, found[index] ?? []);
			});
		},
		own: (translations) => translations.forEach(checkOwn),
	});
}
