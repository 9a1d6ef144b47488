import { say } from "./say.ts";

/** Has the glossary's filter leave only the terms that have what is typed, in any of their languages or explanations. */
export function watchGlossary(): void {
	const field = document.querySelector<HTMLInputElement>("#glossary-filter");
	const status = document.querySelector<HTMLElement>("#glossary-status");
	if (!field || !status) return;
	const entries = [...document.querySelectorAll<HTMLElement>(".term")].map((entry) => ({
		entry,
		text: plain(entry.textContent ?? ""),
	}));
	const letters = [...document.querySelectorAll<HTMLElement>(".letter")];
	const filter = (): void => {
		const wanted = plain(field.value).trim();
		for (const { entry, text } of entries) entry.hidden = !text.includes(wanted);
		for (const letter of letters) letter.hidden = !letter.querySelector(".term:not([hidden])");
		if (letters.every(({ hidden }) => hidden)) say(status, { from: status, text: "none" });
		else status.textContent = "";
	};
	field.addEventListener("input", filter);
	// A browser may have kept what was typed.
	filter();
	field.closest<HTMLElement>(".glossary-filter")?.removeAttribute("hidden");
}

/** A text without case and accents. */
function plain(text: string): string {
	return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
