import { say } from "./say.ts";

/**
 * Signs beside paragraphs and the links in headings copy the address of their place, with the page's title. By keyboard, one sign can be
 * reached, and the arrows lead from it to the others: as many stops as there are paragraphs would be in the way.
 *
 * @param tell Says what was copied.
 */
export function watchPassages(tell: (text: string) => void): void {
	const main = document.querySelector("main");
	if (!main) return;
	main.addEventListener("click", (event) => {
		const link = event.target instanceof Element ? event.target.closest("a") : null;
		if (!link?.matches(".passage, .prose :is(h2, h3, h4, h5, h6) > a[href^='#']")) return;
		navigator.clipboard?.writeText(`${document.title}\n${addressOf(link)}`).then(
			() => tell("copied"),
			// Where nothing may be copied, the link has still led to its place, which the address bar shows.
			() => undefined,
		);
	});
	main.addEventListener("keydown", (event) => {
		const from = event.target instanceof Element ? event.target.closest<HTMLElement>(".passage") : null;
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (!from || step === undefined) return;
		const signs = signsIn(main);
		const to = signs[signs.indexOf(from) + step];
		if (!to) return;
		event.preventDefault();
		hide(from);
		show(to, main);
		to.focus();
	});
	showFirst(main);
}

/** Makes the first sign one that can be reached by keyboard. */
export function showFirst(main: HTMLElement): void {
	const [first] = signsIn(main);
	if (first) show(first, main);
}

function signsIn(main: HTMLElement): HTMLElement[] {
	return [...main.querySelectorAll<HTMLElement>(".passage")];
}

function show(sign: HTMLElement, main: HTMLElement): void {
	sign.removeAttribute("aria-hidden");
	sign.tabIndex = 0;
	say(sign, { from: main, text: "copy", attribute: "aria-label" });
}

function hide(sign: Element): void {
	sign.setAttribute("aria-hidden", "true");
	sign.setAttribute("tabindex", "-1");
	sign.removeAttribute("aria-label");
}

/** The whole address of a place, without what is only of this visit. */
function addressOf(link: HTMLAnchorElement): string {
	const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href;
	const address = new URL(canonical);
	address.hash = link.hash;
	return address.href;
}
