import { outdatedPins } from "../../core/model/build-model.ts";
import type { OutputRecord } from "../output/output-record.ts";
import type { CheckedSite } from "../reading/compare-read-site.ts";

/** The pins of a build that didn't ask Git for texts. */
export const noPins: OutputRecord["pins"] = { wanted: [], found: "" };

/** The pins whose texts a build wanted, and a digest of those that were found. */
export function pinsOf({ site, pinnedTexts }: CheckedSite): OutputRecord["pins"] {
	return { wanted: site ? outdatedPins(site) : [], found: foundDigest(pinnedTexts) };
}

/** A digest of the texts of pins that were found. A text can't change, since its blob id is made from it; but it can be lost, or fetched. */
export function foundDigest(texts: ReadonlyMap<string, string>): string {
	return [...texts.keys()].sort().join(" ");
}
