import type { LanguageKnowledge } from "../../core/checks/check-translations.ts";
import type { ChangeDates } from "../git/change-dates.ts";
import type { PinnedTextsCache } from "../git/read-pinned-texts.ts";
import type { BuildSession } from "../session/build-session.ts";
import type { Drafts } from "./keeping/drafts.ts";
import type { OwnFolder } from "./keeping/own-folder.ts";
import type { PastStates } from "./keeping/past-states.ts";
import type { SiteKeeper } from "./known-site.ts";

/** What every operation of the workbench works with. */
export interface WorkbenchContext {
	/** The site's folder. */
	readonly root: string;
	readonly own: OwnFolder;
	readonly keeper: SiteKeeper;
	readonly drafts: Drafts;
	readonly states: PastStates;
	readonly pinned: PinnedTextsCache;
	readonly dates: ChangeDates;
	/** What is known of languages' words. */
	readonly knowledge: () => Promise<LanguageKnowledge>;
	/** Renders pages. */
	readonly session: Pick<BuildSession, "showPage">;
	readonly now: () => Date;
}
