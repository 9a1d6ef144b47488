/** As in `src/core/hosting/scheme-script.ts`, which has each page begin in the colours that were chosen. */
const storageKey = "scheme";

/** Lets readers choose between the light and the dark colours, or those of their system, where the browser keeps the choice. */
export function offerScheme(): void {
	const choice = document.getElementById("scheme");
	if (!(choice instanceof HTMLSelectElement)) return;
	const follow = (): void => {
		choice.value = kept();
		document.documentElement.style.colorScheme = choice.value;
	};
	try {
		follow();
	} catch {
		// Storage is refused: a choice would be forgotten on the next page.
		return;
	}
	choice.addEventListener("change", () => {
		if (choice.value === "") localStorage.removeItem(storageKey);
		else localStorage.setItem(storageKey, choice.value);
		follow();
	});
	// It may be made in another tab, and on a page that a reader comes back from.
	addEventListener("storage", follow);
	addEventListener("pageshow", follow);
	choice.closest("[hidden]")?.removeAttribute("hidden");
}

function kept(): string {
	const scheme = localStorage.getItem(storageKey);
	return scheme === "light" || scheme === "dark" ? scheme : "";
}
