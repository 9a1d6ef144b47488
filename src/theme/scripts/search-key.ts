const storageKey = "search-key";

/**
 * Lets `/` move to the search field. Readers can turn it off on the search page, as WCAG 2.2 criterion 2.1.4 asks of a
 * shortcut of one character: speech input may type it by mistake.
 */
export function watchSearchKey(): void {
	document.addEventListener("keydown", (event) => {
		if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
		if (event.defaultPrevented || event.isComposing || takesText(event.target) || !isOn()) return;
		const field = searchField();
		if (field === undefined) return;
		event.preventDefault();
		field.focus();
		field.select();
	});
}

/** Shows the setting that turns the key on and off, on a page that has it; it holds for the site in this browser. */
export function offerSearchKeySetting(): void {
	const setting = document.getElementById("search-key");
	if (!(setting instanceof HTMLInputElement)) return;
	setting.checked = isOn();
	setting.addEventListener("change", () => turn(setting.checked));
	setting.closest("[hidden]")?.removeAttribute("hidden");
}

function isOn(): boolean {
	try {
		return localStorage.getItem(storageKey) !== "off";
	} catch {
		// Storage is refused: the choice can't have been made.
		return true;
	}
}

function turn(on: boolean): void {
	try {
		if (on) localStorage.removeItem(storageKey);
		else localStorage.setItem(storageKey, "off");
	} catch {
		// Storage is refused: the choice can't be kept.
	}
}

/** The search page's own field, else the first that can be seen. */
function searchField(): HTMLInputElement | undefined {
	const fields = document.querySelectorAll<HTMLInputElement>(
		"#search input[type=search], input[type=search]",
	);
	const visible = [...fields].filter((field) => field.checkVisibility());
	return visible.find((field) => field.closest("#search")) ?? visible[0];
}

function takesText(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))
	);
}
