/**
 * What runs in an open page of the preview: loads it again after a build, and shows its problems in a panel of its own. It is
 * put into pages on their way out and is never part of a built site.
 */
import type { PageProblems } from "../../core/pages/page-problems.ts";
import { createPanel } from "./panel.ts";

const base = new URL(".", import.meta.url);
const panel = createPanel(new URL("overlay.css", base));

/** Asks for the problems of the page that is open; several answers on their way show the latest. */
let latest = 0;
async function update(): Promise<void> {
	const number = ++latest;
	const address = new URL("problems.json", base);
	address.searchParams.set("path", location.pathname);
	const response = await fetch(address).catch(() => undefined);
	if (!response?.ok) return;
	const problems = (await response.json()) as PageProblems;
	if (number === latest) panel.show(problems);
}

/** The page's own file and version, with which its preview's script was asked for. */
const { search } = new URL(import.meta.url);
const events = new EventSource(new URL(`events${search}`, base));
events.addEventListener("reload", () => location.reload());
events.addEventListener("problems", () => void update());
void update();
// The browser reports a transition as an error when the page that comes has no styles for it yet, as the workbench may.
addEventListener("pageswap", ({ viewTransition, activation }) => {
	if (activation?.entry.url?.includes("/_workbench/")) viewTransition?.skipTransition();
});
