/** As in `src/core/hosting/scheme-script.ts`, which has each page begin in the colours that were chosen. */
const storageKey = "scheme";

/** Lets readers choose between the light and the dark colours, or those of their system, where the browser keeps the choice. */
export function offerScheme(): void {
	const choice = document.getElementById("scheme");
	if (!(choice instanceof HTMLSelectElement)) return;
	const show = (scheme: string): void => {
		choice.value = scheme;
		document.documentElement.style.colorScheme = scheme;
	};
	const follow = (): void => show(kept());
	try {
		follow();
	} catch {
		// Storage is refused: a choice would be forgotten on the next page.
		return;
	}
	choice.addEventListener("change", () => {
		show(choice.value);
		if (choice.value === "") localStorage.removeItem(storageKey);
		else keep(choice.value);
	});
	// It may be made in another tab, and on a page that a reader comes back from.
	addEventListener("storage", follow);
	addEventListener("pageshow", follow);
	choice.closest("[hidden]")?.removeAttribute("hidden");
}

/** Where the storage is full, a choice holds on this page. */
function keep(scheme: string): void {
	try {
		localStorage.setItem(storageKey, scheme);
	} catch {
		localStorage.removeItem(storageKey);
	}
}

function kept(): string {
	const scheme = localStorage.getItem(storageKey);
	return scheme === "light" || scheme === "dark" ? scheme : "";
}
