import { say } from "./say.ts";

/** How long it is said that something was copied, in milliseconds. */
const shownFor = 4000;

/** Adds a place where the page says what was copied. @returns Says a text of the page (`data-…` of `main`) there for a moment, to the eye and to screen readers. */
export function copiedStatus(): (text: string) => void {
	const status = document.createElement("p");
	status.className = "copied";
	status.setAttribute("role", "status");
	document.body.append(status);
	let timer = 0;
	return (text) => {
		say(status, { from: document.querySelector("main"), text });
		clearTimeout(timer);
		timer = window.setTimeout(() => status.replaceChildren(), shownFor);
	};
}
