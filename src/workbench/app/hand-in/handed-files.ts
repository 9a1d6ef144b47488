import type { RequestOf } from "../../interface/endpoints.ts";
import type { ChangedFile } from "../../interface/handing-in.ts";

/** The files that are handed in, in the versions that were shown. */
export function handedFiles(chosen: readonly ChangedFile[]): RequestOf<"hand-in">["files"] {
	return chosen.map(({ file, blob }) => ({ file, blob }));
}
