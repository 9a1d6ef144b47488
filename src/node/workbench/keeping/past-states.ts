import type { z } from "zod";
import type { pastState } from "../../../workbench/interface/page.ts";
import type { PageName } from "../../../workbench/interface/texts.ts";
import { hasCode } from "../../system/has-code.ts";
import type { OwnFolder } from "./own-folder.ts";

type PastState = z.infer<typeof pastState>;

/** What happened to a file that came to be in a state. */
export type StateEvent = PastState["what"];

/** The states in which files were seen: those of this run of the server for undoing, and texts by blob id for merging. */
export interface PastStates {
	/** Notes a state, unless it is the last one that is known. */
	readonly note: (
		page: PageName,
		state: { readonly blob: string; readonly text: string; readonly what: StateEvent },
	) => void;
	/** The oldest first. */
	readonly of: (page: PageName, current: string | undefined) => PastState[];
	/** The text of a state of a page in this run. */
	readonly textOf: (page: PageName, id: string) => string | undefined;
	/** Keeps a text that was opened, to be merged with later: also by another run, if the disk takes it. */
	readonly keep: (blob: string, text: string) => void;
	readonly kept: (blob: string) => string | undefined;
}

const folder = "opened";
/** Days after which a page that was opened counts as left. */
const keptDays = 60;

interface KnownState {
	readonly id: string;
	readonly at: string;
	readonly what: StateEvent;
	readonly blob: string;
	readonly text: string;
}

/** Begins with no states of this run. */
export function openPastStates(own: OwnFolder, now: () => Date): PastStates {
	own.forget(folder, keptDays);
	const states = new Map<string, KnownState[]>();
	const nameOf = ({ key, language }: PageName): string => `${language}\n${key}`;
	/** Texts that the disk didn't take: it is full, or may not be written. A page can be read all the same. */
	const unwritten = new Map<string, string>();
	const keep = (blob: string, text: string): void => {
		const name = `${folder}/${blob}.md`;
		try {
			if (own.read(name) === undefined) own.write(name, text);
		} catch (error) {
			if (!hasCode(error, "ENOSPC", "EDQUOT", "EACCES", "EPERM", "EROFS")) throw error;
			unwritten.set(blob, text);
		}
	};
	return {
		note: (page, { blob, text, what }) => {
			const known = states.get(nameOf(page)) ?? [];
			if (known.at(-1)?.blob === blob) return;
			states.set(nameOf(page), [
				...known,
				{
					id: `${known.length + 1}`,
					at: now().toISOString(),
					what: known.length > 0 && what === "opened" ? "changed-elsewhere" : what,
					blob,
					text,
				},
			]);
		},
		of: (page, current) =>
			(states.get(nameOf(page)) ?? []).map(({ id, at, what, blob }) => ({
				id,
				at,
				what,
				current: blob === current,
			})),
		textOf: (page, id) => states.get(nameOf(page))?.find((state) => state.id === id)?.text,
		keep,
		kept: (blob) =>
			/^[0-9a-f]{40}$/.test(blob) ? (own.read(`${folder}/${blob}.md`) ?? unwritten.get(blob)) : undefined,
	};
}
