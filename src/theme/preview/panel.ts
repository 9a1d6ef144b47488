import type { PageProblems, ShownProblem, TranslationLink } from "../../core/pages/page-problems.ts";
import en from "./en.json" with { type: "json" };
import sv from "./sv.json" with { type: "json" };

/** The panel with the problems of a page. */
export interface Panel {
	/** Shows what is wrong, or nothing when nothing is. */
	readonly show: (problems: PageProblems) => void;
}

/** Files named in the list of those elsewhere. */
const mostFiles = 12;

/** Where the browser keeps which problems have been put away, until they are others. */
const dismissedKey = "brygga-dismissed-problems";

/**
 * A panel at the edge of the page, in a shadow tree so that neither's styles reach the other. It is made of nodes only, which
 * Trusted Types allow.
 */
export function createPanel(stylesheet: URL): Panel {
	const host = element("brygga-problems", { lang: "en", dir: "ltr" });
	const root = host.attachShadow({ mode: "open" });
	const link = element("link", { rel: "stylesheet", href: stylesheet.href });
	// In the page before there is anything to say, so that screen readers hear what is said.
	const status = element("p", { role: "status", class: "unseen" });
	const section = element("section", { "aria-label": "Problems found by Brygga", hidden: "" });
	const heading = element("p", { class: "heading" });
	const details = element("details", { open: "" });
	const dismiss = element("button", { type: "button" }, "Put away");
	section.append(heading, dismiss, details);
	const translate = element("nav", { "aria-label": "Brygga", hidden: "" });
	root.append(link, status, section, translate);
	document.body.append(host);

	let shown = "";
	const putAway = (): void => {
		section.hidden = true;
		sessionStorage.setItem(dismissedKey, shown);
	};
	dismiss.addEventListener("click", putAway);
	section.addEventListener("keydown", (event) => {
		if (event.key === "Escape") putAway();
	});
	return {
		show: (problems) => {
			const { here, elsewhere, outdated, translations = [] } = problems;
			translate.hidden = translations.length === 0;
			translate.replaceChildren(...translationLinks(translations));
			const state = JSON.stringify(problems);
			if (state === shown) return;
			shown = state;
			section.hidden = here.length + elsewhere.length === 0 || sessionStorage.getItem(dismissedKey) === state;
			section.className = outdated || here.some(({ severity }) => severity === "error") ? "bad" : "";
			heading.textContent = summary(problems);
			status.textContent = section.hidden ? "" : summary(problems);
			details.replaceChildren(element("summary", {}, "Details"), ...content(problems));
		},
	};
}

/** What leads into the workbench, by the languages that it has. */
const invitations: Readonly<Record<string, string>> = {
	en: en.translate,
	sv: sv.translate,
};

/** Links into the workbench, in the page's language where it is one of the workbench's own. */
function translationLinks(links: readonly TranslationLink[]): HTMLElement[] {
	const [language = ""] = document.documentElement.lang.split("-");
	const lang = language in invitations ? language : "en";
	const text = invitations[lang] ?? "";
	return links.map(({ href, language }) =>
		element("a", { href, lang }, links.length === 1 ? text : `${text}: ${language}`),
	);
}

function summary({ here, elsewhere, outdated }: PageProblems): string {
	const others = elsewhere.reduce((sum, { errors, warnings }) => sum + errors + warnings, 0);
	const page = here.length === 0 ? "" : `${count(here.length, "problem")} on this page. `;
	const rest =
		others === 0 ? "" : `${count(others, "problem")} ${here.length === 0 ? "on other pages" : "elsewhere"}. `;
	return `${page}${rest}${outdated ? "You see the last version that could be built." : ""}`.trim();
}

function content({ here, elsewhere, file }: PageProblems): HTMLElement[] {
	const list = element("ul", {}, ...here.map(problemItem));
	const files = elsewhere.slice(0, mostFiles).map(({ file: name, errors, warnings }) => {
		const counts = [
			...(errors > 0 ? [count(errors, "error")] : []),
			...(warnings > 0 ? [count(warnings, "warning")] : []),
		];
		return element("li", {}, element("code", {}, name), ` ${counts.join(", ")}`);
	});
	const left = elsewhere.length - files.length;
	return [
		...(here.length === 0 ? [] : [element("h2", {}, file ?? "This page"), list]),
		...(files.length === 0
			? []
			: [element("h2", {}, here.length === 0 ? "Files" : "Elsewhere"), element("ul", {}, ...files)]),
		...(left > 0 ? [element("p", {}, `… and ${count(left, "more file")}`)] : []),
	];
}

function problemItem({ severity, message, hint, place, code }: ShownProblem): HTMLElement {
	return element(
		"li",
		{ class: severity },
		element("p", {}, element("strong", {}, severity === "error" ? "Error" : "Warning"), ` ${message}`),
		...(hint === undefined ? [] : [element("p", {}, hint)]),
		element("p", { class: "place" }, element("code", {}, place), ` (${code})`),
	);
}

function count(number: number, word: string): string {
	return `${number} ${word}${number === 1 ? "" : "s"}`;
}

function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name | "brygga-problems",
	attributes: Readonly<Record<string, string>>,
	...children: readonly (Node | string)[]
): HTMLElement {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
	made.append(...children);
	return made;
}
