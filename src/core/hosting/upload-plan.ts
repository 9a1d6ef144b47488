import { nameSome } from "../problems/name-some.ts";
import type { Problem } from "../problems/problem.ts";
import { quotedForShell } from "../problems/shell-word.ts";
import { type CacheClass, cacheControl } from "./cache-class.ts";
import { contentType } from "./content-type.ts";
import type { ManifestFile, SiteManifest } from "./manifest.ts";

/**
 * What makes one version of a site on a host into another, in the order in which nobody meets a page whose files aren't there: what
 * is named after its content first, then what is asked for each time, pages last; then what is no more.
 */
export interface UploadPlan {
	readonly uploads: readonly PlannedUpload[];
	readonly deletes: readonly string[];
	/** How many files are as they were. */
	readonly unchanged: number;
	/** Bytes to upload. */
	readonly bytes: number;
}

/** A file to upload. */
export interface PlannedUpload extends ManifestFile {
	readonly path: string;
	/** Whether the host has another version of it. */
	readonly replaces: boolean;
}

/** Plans an upload. */
export function planUpload(before: SiteManifest, after: SiteManifest): UploadPlan {
	const uploads = Object.entries(after.files).flatMap(([path, file]): PlannedUpload[] => {
		const there = before.files[path];
		const isSame = there !== undefined && there.sha256 === file.sha256 && there.type === file.type;
		return isSame && there.cache === file.cache ? [] : [{ path, ...file, replaces: there !== undefined }];
	});
	const deletes = Object.keys(before.files).filter((path) => !Object.hasOwn(after.files, path));
	return {
		uploads: uploads.sort((a, b) => rank(a) - rank(b) || compare(a.path, b.path)),
		deletes: deletes.sort(compare),
		unchanged: Object.keys(after.files).length - uploads.length,
		bytes: uploads.reduce((sum, { size }) => sum + size, 0),
	};
}

/** What pages ask for goes before them, and what leads to pages after them; compressed neighbours go with their files. */
function rank({ cache, path }: PlannedUpload): number {
	// Pagefind's list of an index's parts is named after its content too, beside files that aren't.
	if (cache === "immutable" || path.endsWith(".pf_meta")) return 0;
	const type = contentType(path.replace(/\.(?:br|gz)$/, ""));
	if (/\bxml\b/.test(type)) return 3;
	return type.startsWith("text/html") ? 2 : 1;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** The forms in which a plan is written for programs that upload. */
export const planForms = ["rclone", "rsync", "aws"] as const;

export type PlanForm = (typeof planForms)[number];

/**
 * The lists that a program takes, each with its name: one path a line, in the order in which they are to be carried out.
 *
 * @returns For `rclone` and `rsync` lists for `--files-from`; for `aws` a shell script that gives each object its caching and type.
 */
export function planLists(
	plan: UploadPlan,
	form: PlanForm,
): readonly { readonly name: string; readonly content: string }[] {
	switch (form) {
		case "rclone":
		case "rsync": {
			const steps: readonly (readonly [string, readonly string[]])[] = [
				["1-named-after-content.txt", pathsOf(plan, (upload) => rank(upload) === 0)],
				["2-other-files.txt", pathsOf(plan, (upload) => rank(upload) === 1)],
				["3-pages.txt", pathsOf(plan, (upload) => rank(upload) > 1)],
				["4-delete.txt", plan.deletes],
			];
			return steps.map(([name, paths]) => ({
				name,
				content: paths.map((path) => `${form === "rsync" ? rsyncPath(path) : path}\n`).join(""),
			}));
		}
		case "aws":
			return [{ name: "upload.sh", content: awsScript(plan) }];
	}
}

/** A path that rsync doesn't take for a comment. */
function rsyncPath(path: string): string {
	return /^[#;]/.test(path) ? `./${path}` : path;
}

function pathsOf({ uploads }: UploadPlan, which: (upload: PlannedUpload) => boolean): string[] {
	return uploads.filter(which).map(({ path }) => path);
}

/** Copies one object after another: `aws s3 sync` knows neither order nor content types. */
function awsScript({ uploads, deletes }: UploadPlan): string {
	const copy = (path: string, { cache, type }: { cache: CacheClass; type: string }): string =>
		`put ${quotedForShell(path)} ${quotedForShell(cacheControl[cache])} ${quotedForShell(type)}`;
	return [
		"#!/bin/sh",
		"# upload.sh FOLDER BUCKET: what has changed, in the order in which it is safe.",
		"set -eu",
		`put() { aws s3 cp "$folder/$1" "s3://$bucket/$1" --only-show-errors --cache-control "$2" --content-type "$3"; }`,
		"folder=$1",
		"bucket=$2",
		...uploads.map((upload) => copy(upload.path, upload)),
		...deletes.map((path) => `aws s3 rm "s3://$bucket/"${quotedForShell(path)} --only-show-errors`),
		"",
	].join("\n");
}

/** How many files may be deleted: a number, or a share of those that were there. */
export type DeleteLimit = { readonly count: number } | { readonly share: number };

/**
 * Stops a plan that would delete more than was expected, as when a build had less than the whole site.
 *
 * @param before How many files were there.
 * @returns Problem `plan/too-many-deletes`.
 */
export function deleteProblems(
	{ deletes }: UploadPlan,
	{ before, limit }: { readonly before: number; readonly limit: DeleteLimit },
): Problem[] {
	const most = "count" in limit ? limit.count : Math.floor(before * limit.share);
	if (deletes.length <= most) return [];
	return [
		{
			code: "plan/too-many-deletes",
			severity: "error",
			message: `${deletes.length} of ${before} files would be deleted, and no more than ${most} may be: ${nameSome(deletes)}.`,
			hint: "See whether the new site is whole. If it is, allow more with --max-deletes.",
			expected: `at most ${most}`,
			actual: String(deletes.length),
		},
	];
}
