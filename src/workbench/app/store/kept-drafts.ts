import { z } from "zod";
import { base } from "../../interface/texts.ts";
import { keepSetting } from "./keep-setting.ts";

/** What was typed into one unit and isn't saved, with the files that it was typed for. */
const keptText = z.object({
	text: z.string(),
	confirmed: z.boolean(),
	machine: z.boolean().optional(),
	base,
});

const sentTexts = z.array(z.object({ id: z.string(), text: z.string() }));

const keptReasons = z.array(z.tuple([z.string(), z.string()]));

/** A unit's text as it was sent to be saved. */
type SentText = z.infer<typeof sentTexts>[number];

export type KeptText = z.infer<typeof keptText>;

/** What is typed, kept in the browser as it is typed: a tab that dies takes nothing with it. */
export interface KeptDrafts {
	/** @returns Whether the browser took it. */
	readonly keep: (unit: string, text: KeptText) => boolean;
	/** The units of this page that were kept, by id. */
	readonly all: () => ReadonlyMap<string, KeptText>;
	readonly forget: (units: Iterable<string>) => void;
	/** Keeps the texts that were sent to be saved and nobody has answered, each once, in place of what was kept. */
	readonly keepUnanswered: (texts: readonly SentText[]) => void;
	readonly unanswered: () => readonly SentText[];
	/** Keeps why findings aren't faults, by their names, in place of what was kept. */
	readonly keepReasons: (reasons: ReadonlyMap<string, string>) => void;
	readonly reasons: () => ReadonlyMap<string, string>;
	/**
	 * Tells what is typed into this page in other tabs.
	 *
	 * @returns What ends it.
	 */
	readonly follow: (heard: (unit: string, text: KeptText) => void) => () => void;
}

/** Tells sites apart that are served at the same address. */
export function servedAt(): string {
	return new URL(".", location.href).pathname;
}

/**
 * The drafts of one page, an entry a unit, so that a key costs no more on a long page. Local storage is written at once and by other tabs seen;
 * a database would answer later than the tab may die.
 *
 * @param site See {@link servedAt}.
 */
export function keptDrafts(
	storage: Storage,
	{ site, language, key }: { readonly site: string; readonly language: string; readonly key: string },
): KeptDrafts {
	// As JSON, so that no key is the beginning of another's.
	const page = JSON.stringify([site, language, key]);
	const prefix = `brygga-workbench ${page} `;
	const reasonsName = `brygga-workbench-reasons ${page}`;
	const unansweredName = `brygga-workbench-unanswered ${page}`;
	return {
		keep: (unit, text) => {
			try {
				storage.setItem(prefix + unit, JSON.stringify(text));
				return true;
			} catch {
				return false;
			}
		},
		all: () => {
			const found = new Map<string, KeptText>();
			for (const name of Object.keys(storage)) {
				if (!name.startsWith(prefix)) continue;
				const text = keptText.safeParse(parseJson(storage.getItem(name)));
				if (text.success) found.set(name.slice(prefix.length), text.data);
			}
			return found;
		},
		forget: (units) => {
			for (const unit of units) storage.removeItem(prefix + unit);
		},
		keepUnanswered: (texts) => {
			const sent = new Set(texts.map(({ id, text }) => JSON.stringify({ id, text })));
			if (sent.size === 0) storage.removeItem(unansweredName);
			else keepSetting(storage, unansweredName, `[${[...sent].join()}]`);
		},
		unanswered: () => sentTexts.safeParse(parseJson(storage.getItem(unansweredName))).data ?? [],
		keepReasons: (reasons) => {
			const begun = [...reasons].filter(([, reason]) => reason.trim() !== "");
			if (begun.length === 0) storage.removeItem(reasonsName);
			else keepSetting(storage, reasonsName, JSON.stringify(begun));
		},
		reasons: () => {
			const reasons = keptReasons.safeParse(parseJson(storage.getItem(reasonsName)));
			return new Map(reasons.data);
		},
		follow: (heard) => {
			const heed = ({ key: name, newValue }: StorageEvent): void => {
				const text = keptText.safeParse(parseJson(newValue));
				if (name?.startsWith(prefix) && text.success) heard(name.slice(prefix.length), text.data);
			};
			addEventListener("storage", heed);
			return () => removeEventListener("storage", heed);
		},
	};
}

function parseJson(text: string | null): unknown {
	try {
		return JSON.parse(text ?? "null");
	} catch {
		return null;
	}
}
