import { fetchManifest } from "./fetch-manifest.ts";
import { verifyPart } from "./verified.ts";

/** Loads suggestions for a search field when the reader turns to it. Nothing of them loads before. */
export function watchSuggestions(): void {
	for (const form of document.querySelectorAll<HTMLFormElement>("form[data-suggestions]")) {
		const field = form.querySelector<HTMLInputElement>("input[type=search]");
		if (field === null) continue;
		const start = (): void => {
			field.removeEventListener("focus", start);
			void offerSuggestions(form, field);
		};
		if (document.activeElement === field) start();
		else field.addEventListener("focus", start);
	}
}

/** Without suggestions the field works as it is. */
async function offerSuggestions(form: HTMLFormElement, field: HTMLInputElement): Promise<void> {
	try {
		await verifyPart("suggestions");
		const { SuggestionBox } = await import("./suggestions/suggestion-box.ts");
		new SuggestionBox(form, { field, fetchManifest }).start();
	} catch (error) {
		console.error(error);
	}
}
