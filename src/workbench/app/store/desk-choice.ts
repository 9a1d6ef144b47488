import type { DeskChoice } from "../rows/desk-rows.ts";
import { keepSetting } from "./keep-setting.ts";
import { createStore, type Store } from "./store.ts";

/** Where the browser keeps the language that is translated into. */
const languageName = "brygga-workbench-language";

/** Which pages the desk shows: while the application runs; the language also when it is opened again. */
export function keepDeskChoice(storage: Storage): Store<DeskChoice> {
	const choice = createStore<DeskChoice>({
		language: storage.getItem(languageName) ?? "",
		task: "all",
		text: "",
		column: "task",
		descending: false,
	});
	choice.subscribe(() => keepSetting(storage, languageName, choice.get().language));
	return choice;
}
