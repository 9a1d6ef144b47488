import type { SaveRequest } from "../../../workbench/interface/editing.ts";
import type { KnownSite } from "../known-site.ts";
import type { WorkbenchContext } from "../workbench-context.ts";

/** What is being saved, and with what. */
export interface Saving {
	readonly request: SaveRequest;
	readonly known: KnownSite;
	readonly context: WorkbenchContext;
}
