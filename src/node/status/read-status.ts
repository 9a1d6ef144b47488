import { keyOf } from "../../core/content/parse-site.ts";
import { buildModel } from "../../core/model/build-model.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { type StatusReport, statusReport } from "../../core/status/status-report.ts";
import { buildDay } from "../reading/build-day.ts";
import { readParsedSite } from "../reading/read-parsed-site.ts";
import { withReadingSession } from "../session/load-kept-site.ts";

/** How a site's translations stand, as read from disk. */
export interface ReadStatus {
	/** `undefined` when the settings can't be read. */
	readonly report?: StatusReport;
	/** Files that can't be read or understood, whose pages the report lacks. */
	readonly problems: readonly Problem[];
	/** The originals' blob ids, those with converted line ends included, by key. */
	readonly originals: ReadonlyMap<string, readonly string[]>;
	/** What couldn't be kept for the next run, in a sentence. */
	readonly note?: string;
}

/**
 * Reads how a site's translations stand, as far as it has changed since the last time; no other check is made.
 *
 * @param root The folder that holds `content/` and `i18n/`.
 * @throws When the disk fails.
 */
export function readStatus(root: string): Promise<ReadStatus> {
	return withReadingSession(root, async (session) => {
		const state = await session.reader.look();
		await session.read(state);
		const sources = await session.sources(state);
		const { site, problems, pinnedTexts } = await readParsedSite(root, sources);
		if (!site) return { problems, originals: new Map() };
		session.save();
		const { model } = buildModel(site, { pinnedTexts, today: buildDay().day });
		const { tag } = site.settings.source;
		return {
			report: statusReport(model),
			problems: problems.filter(({ code }) => /^(?:content|front-matter|markdown|git)\//.test(code)),
			originals: new Map(
				sources.files.trees.get(tag)?.map((text) => [keyOf(text, tag), blobsOf(text)]) ?? [],
			),
		};
	});
}

function blobsOf({
	blob,
	unixBlob,
}: {
	readonly blob: string;
	readonly unixBlob?: string;
}): readonly string[] {
	return unixBlob === undefined ? [blob] : [blob, unixBlob];
}
