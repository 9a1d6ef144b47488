/** How long it is said that something was copied, in milliseconds. */
const shownFor = 4000;

/** Adds a place where the page says what was copied. @returns Says a text there for a moment, to the eye and to screen readers. */
export function copiedStatus(): (text: string) => void {
	const status = document.createElement("p");
	status.className = "copied";
	status.setAttribute("role", "status");
	document.body.append(status);
	let timer = 0;
	return (text) => {
		status.textContent = text;
		clearTimeout(timer);
		timer = window.setTimeout(() => status.replaceChildren(), shownFor);
	};
}
