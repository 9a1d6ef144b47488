import { say } from "./say.ts";

/** Has the terms of a text, which are links to the glossary, open their explanations in place, where the browser has popovers. */
export function explainTerms(): void {
	if (!("popover" in HTMLElement.prototype)) return;
	for (const link of document.querySelectorAll<HTMLAnchorElement>("a.gloss")) {
		const note = document.getElementById(`note-${decodeURI(link.hash.slice(1))}`);
		if (note) openInPlace(link, note);
	}
}

function openInPlace(link: HTMLAnchorElement, note: HTMLElement): void {
	const more = document.createElement("a");
	more.className = "gloss-more";
	more.href = link.href;
	say(more, { from: note.closest<HTMLElement>("[data-more]"), text: "more" });
	note.append(more);
	link.role = "button";
	link.ariaExpanded = "false";
	let wasOpen = false;
	// “toggle” comes later than what is to be seen.
	note.addEventListener("beforetoggle", ({ newState }) => {
		link.ariaExpanded = String(newState === "open");
	});
	// The browser has closed the popover by the time that it tells of the click.
	link.addEventListener("pointerdown", () => {
		wasOpen = note.matches(":popover-open");
	});
	link.addEventListener("click", (event) => {
		if (event.metaKey || event.ctrlKey || event.shiftKey) return;
		event.preventDefault();
		if (!wasOpen) note.togglePopover({ source: link });
		wasOpen = false;
	});
	link.addEventListener("keydown", (event) => {
		if (event.key !== " ") return;
		event.preventDefault();
		note.togglePopover({ source: link });
	});
}
