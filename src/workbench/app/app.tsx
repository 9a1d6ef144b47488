/** The workbench's application: translating in the browser. Loaded by the workbench's own page and by nothing else. */
import "./client/without-eval.ts";
import { render } from "preact";
import { Application } from "./application.tsx";
import { createClient } from "./client/workbench-client.ts";
import type { DeskState } from "./shell/workbench.ts";
import { keepDeskChoice } from "./store/desk-choice.ts";
import { followServer } from "./store/server-events.ts";
import { createStore } from "./store/store.ts";

function metaOf(name: string): string {
	return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? "";
}

const client = createClient(new URL(".", import.meta.url), metaOf("workbench-token"));
const events = followServer(client);
const desk = createStore<DeskState>({ kind: "loading" });

let loading = false;
let again = false;

/** Asks for the desk; once more after an answer during which it was asked for again, since that may be older than what has changed. */
async function loadDesk(): Promise<void> {
	again = true;
	if (loading) return;
	loading = true;
	while (again) {
		again = false;
		const answer = await client.ask("desk", {});
		if (answer.kind === "answered") desk.set(() => ({ kind: "shown", desk: answer.value }));
		// What was shown before is worth more than nothing.
		else desk.set((now) => (now.kind === "shown" ? now : { kind: "failed", trouble: answer }));
	}
	loading = false;
}

// Also once the server begins to tell: what changed before, it has told nobody.
events.listen(() => void loadDesk());
void loadDesk();

const root = document.createElement("div");
root.className = "application";
document.body.append(root);
render(
	<Application
		given={{
			client,
			events,
			desk,
			deskChoice: keepDeskChoice(localStorage),
			loadDesk,
			nonce: metaOf("workbench-nonce"),
			storage: localStorage,
		}}
	/>,
	root,
);
