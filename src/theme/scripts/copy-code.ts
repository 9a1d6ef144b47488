import { say } from "./say.ts";

/** Gives each block of code in a text a button that copies it, where the browser lets pages copy. @param tell Says what was copied. */
export function offerCode(tell: (text: string) => void): void {
	const main = document.querySelector("main");
	if (!main || !navigator.clipboard) return;
	for (const block of main.querySelectorAll(".prose pre")) {
		const frame = document.createElement("div");
		frame.className = "code";
		const button = document.createElement("button");
		button.type = "button";
		say(button, { from: main, text: "copyCode" });
		button.addEventListener("click", () => {
			navigator.clipboard.writeText(block.textContent.trimEnd()).then(
				() => tell("copiedCode"),
				// What can't be copied stands there to be marked.
				() => undefined,
			);
		});
		block.replaceWith(frame);
		frame.append(block, button);
	}
}
