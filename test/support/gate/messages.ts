import type { FileReport } from "./file-report.ts";

/** What a lane's process tells. */
export type LaneMessage =
	| { readonly kind: "ready" }
	/** A test has begun, or ended and the next has not begun. */
	| { readonly kind: "test"; readonly name?: string }
	/** Something has begun, ended or said something. */
	| { readonly kind: "moved"; readonly what: string }
	| { readonly kind: "report"; readonly report: FileReport };

/** What it is told: the file to run, relative to the folder of tests, or nothing when there are no more. */
export interface LaneOrder {
	readonly file?: string;
}
