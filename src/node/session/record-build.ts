import type { HostFiles } from "../../core/hosting/host-files.ts";
import { formatManifest, siteManifest } from "../../core/hosting/manifest.ts";
import { retentionSpan } from "../../core/model/contact-retention.ts";
import type { SiteModel } from "../../core/model/site-model.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { type BesideRecord, writeBeside } from "../output/beside-output.ts";
import type { OutputFile } from "../output/output-file.ts";
import { madePictures, pictureName } from "../pictures/made-pictures.ts";
import type { BuildDay } from "../reading/build-day.ts";
import type { CheckedSite } from "../reading/compare-read-site.ts";
import type { SourceState } from "../reading/look-at-files.ts";
import { cardName, madeCards } from "../share-pictures/made-cards.ts";
import type { Applied } from "./applying/apply-plan.ts";
import type { OneBuild } from "./build-types.ts";
import { type OpenedSession, saveRecord } from "./opened-session.ts";
import { inputsDigest } from "./planning/build-conditions.ts";
import { noPins, pinsOf } from "./recorded-pins.ts";

/** A build whose output is as planned. */
interface DoneBuild {
	readonly options: OneBuild;
	/** The look at the files that it came of. */
	readonly state: SourceState;
	readonly day: BuildDay;
	/** See {@link inputsDigest}. */
	readonly conditions: string;
	readonly site: CheckedSite;
	readonly model: SiteModel;
	/** Whether code of the site's own has a hand in it. */
	readonly byCode: boolean;
	readonly hosted: HostFiles;
	readonly applied: Applied;
	/** Everything that was found. */
	readonly problems: readonly Problem[];
}

/** Records what a build has made, for the next one; what stands beside the output is written too. */
export function recordBuild(session: OpenedSession, done: DoneBuild): void {
	const { options, state, day, conditions, site, model, byCode, applied, problems } = done;
	const { quick = false, shard } = options;
	const { cache } = session;
	if (!quick && !shard) forgetUnused(cache.path, applied.files);
	const beside = besideRecord(session, done);
	// A quick build that had nothing to write leaves the record as it is on the disk.
	if (quick && !session.unsaved) return;
	// What is quick leaves too much undone for the next session to find nothing changed.
	// Nor is it known what code of the site's own looks at.
	const tellsInputs = !quick && !byCode;
	session.record = {
		inputs: (tellsInputs && inputsDigest(session.readIdentities(state), conditions)) || "",
		span: retentionSpan(model, day.day),
		problems,
		pages: applied.pages,
		languages: model.languages.length,
		basePath: model.settings.basePath,
		pins: quick ? noPins : pinsOf(site),
		beside,
		files: applied.files,
	};
	if (quick) return;
	session.unsaved = false;
	saveRecord(session);
}

/** Removes pictures that the output hasn't any more from those that are kept. */
function forgetUnused(cache: string, files: Applied["files"]): void {
	madePictures(cache).forgetOthers(new Set([...files.keys()].map(pictureName)));
	madeCards(cache).forgetOthers(new Set([...files.values()].map(({ madeFrom }) => cardName(madeFrom))));
}

function besideRecord(
	{ record, output }: OpenedSession,
	{ options: { quick, shard }, model, hosted, applied }: DoneBuild,
): BesideRecord {
	if (quick || shard) return record?.beside ?? {};
	return writeBeside(output, model.settings.hosts.length === 0 ? [] : besideFiles(hosted, applied));
}

/** What a site's hosts are to have, and nobody to be served. */
function besideFiles({ files }: HostFiles, applied: Applied): OutputFile[] {
	const manifest = formatManifest(siteManifest(applied.files));
	return [...files.filter(({ place }) => place === "beside"), { path: "manifest.json", content: manifest }];
}
