import { cslJson } from "../../core/citation/csl-json.ts";
import { readBibtex } from "../../core/citation/read-bibtex.ts";
import type { say as sayText } from "./say.ts";

/** Comes from the script that loads this one, which would otherwise wait for a file that both have in common. */
type Say = typeof sayText;

/** Says in a citation that the page is read today, and lets it be copied and kept as a file. */
export function completeCitation(details: HTMLElement, say: Say): void {
	const today = new Date();
	const accessed = details.querySelector<HTMLElement>("[data-accessed]");
	if (accessed) {
		const date = new Intl.DateTimeFormat(details.dataset["locale"], { dateStyle: "long" }).format(today);
		accessed.lang = accessed.dataset["accessedLang"] ?? document.documentElement.lang;
		accessed.textContent = `. ${(accessed.dataset["accessed"] ?? "").replace("{date}", date)}.`;
	}
	for (const block of details.querySelectorAll<HTMLElement>("[data-format]")) {
		const format = block.dataset["format"] ?? "";
		const citation = withDate(block.textContent.trim(), { format, today });
		if (format !== "text") block.textContent = citation;
		block.after(tools(citation, { format, details, say }));
		if (format === "bib") addCslJson(details, { bibtex: citation, today, say });
	}
}

/** Adds the same as CSL-JSON, which would make the page larger than it needs to be. */
function addCslJson(
	details: HTMLElement,
	{ bibtex, today, say }: { readonly bibtex: string; readonly today: Date; readonly say: Say },
): void {
	const label = document.createElement("p");
	label.className = "label";
	label.textContent = "CSL-JSON";
	const block = document.createElement("pre");
	block.textContent = withDate(cslJson(readBibtex(bibtex)), { format: "json", today });
	details.append(label, block, tools(block.textContent, { format: "json", details, say }));
}

/** A citation with the day on which the page was read. */
function withDate(
	citation: string,
	{ format, today }: { readonly format: string; readonly today: Date },
): string {
	const parts = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
	if (format === "bib") {
		const day = parts.map((part) => String(part).padStart(2, "0")).join("-");
		return citation.replace(/}$/, `  urldate = {${day}},\n}\n`);
	}
	if (format !== "json") return citation;
	const [item]: [Record<string, unknown>] = JSON.parse(citation);
	return `${JSON.stringify([{ ...item, accessed: { "date-parts": [parts] } }], null, 1)}\n`;
}

function tools(
	citation: string,
	{ format, details, say }: { readonly format: string; readonly details: HTMLElement; readonly say: Say },
): HTMLElement {
	const line = document.createElement("p");
	line.className = "tools";
	const copy = document.createElement("button");
	copy.type = "button";
	say(copy, { from: details, text: "copy" });
	const said = document.createElement("span");
	said.setAttribute("role", "status");
	copy.addEventListener("click", () => {
		navigator.clipboard.writeText(citation).then(
			() => say(said, { from: details, text: "copied" }),
			// What can't be copied stands there to be marked.
			() => undefined,
		);
	});
	line.append(copy);
	if (format !== "text") {
		const keep = document.createElement("a");
		keep.href = URL.createObjectURL(new Blob([citation], { type: "text/plain" }));
		keep.download = `${details.dataset["id"] ?? "citation"}.${format}`;
		say(keep, { from: details, text: "download" });
		line.append(keep);
	}
	line.append(said);
	return line;
}
