import { say } from "./say.ts";

/** Fetches what citations are copied and kept with when a reader first opens one. */
export function watchCitation(): void {
	const details = document.querySelector<HTMLDetailsElement>(".cite details");
	details?.addEventListener(
		"toggle",
		() => void import("./citation.ts").then(({ completeCitation }) => completeCitation(details, say)),
		{ once: true },
	);
}
