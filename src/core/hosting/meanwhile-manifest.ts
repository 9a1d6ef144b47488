import { type SiteManifest, siteManifest } from "./manifest.ts";
import type { UploadPlan } from "./upload-plan.ts";

/** Stands for content that nobody knows: no file has this digest. */
const unknown = "0".repeat(64);

/**
 * What a host can be said to have while a plan is carried out: of what is uploaded and deleted, any content. A plan made from it
 * after one that was broken off uploads or deletes all of that anew, whatever the site has become since.
 *
 * @param before What the host had before the plan.
 */
export function meanwhileManifest(before: SiteManifest, { uploads, deletes }: UploadPlan): SiteManifest {
	return siteManifest(
		new Map([
			...Object.entries(before.files),
			...uploads.map(({ path, size }) => [path, { sha256: unknown, size }] as const),
			...deletes.map((path) => [path, { sha256: unknown, size: before.files[path]?.size ?? 0 }] as const),
		]),
	);
}
