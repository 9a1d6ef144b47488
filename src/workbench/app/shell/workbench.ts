import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Desk } from "../../interface/desk.ts";
import type { WorkbenchClient } from "../client/workbench-client.ts";
import type { DeskChoice } from "../rows/desk-rows.ts";
import type { Trouble } from "../store/page/page-state.ts";
import type { ServerEvents } from "../store/server-events.ts";
import type { Store } from "../store/store.ts";
import type { Locale, Words } from "../words/words.ts";

/** What is known of all pages. */
export type DeskState =
	| { readonly kind: "loading" }
	| { readonly kind: "shown"; readonly desk: Desk }
	| { readonly kind: "failed"; readonly trouble: Trouble };

/** What every part of the application is given. */
export interface Workbench {
	readonly client: WorkbenchClient;
	readonly events: ServerEvents;
	readonly desk: Store<DeskState>;
	readonly deskChoice: Store<DeskChoice>;
	readonly loadDesk: () => Promise<void>;
	readonly words: Words;
	readonly locale: Locale;
	readonly setLocale: (locale: Locale) => void;
	/** Says something to those who hear the page. */
	readonly announce: (text: string) => void;
	/** For the stylesheet that the editor makes; see the policy of the page. */
	readonly nonce: string;
	readonly storage: Storage;
	readonly openKeys: () => void;
}

const context = createContext<Workbench | undefined>(undefined);

export const WorkbenchProvider = context.Provider;

/** What the application gives its parts. */
export function useWorkbench(): Workbench {
	const workbench = useContext(context);
	if (!workbench) throw new Error("Outside of the workbench");
	return workbench;
}

export function useWords(): Words {
	return useWorkbench().words;
}
