import { showFirst } from "./passages.ts";
import { say } from "./say.ts";

/** Where the original has room in the margin; see `side-by-side.css`. */
const wide = "(min-width: 100rem)";

/**
 * On wide screens, has the link to the page on which the text stands beside its original bring the original into the margin instead, and take
 * it away again. The address says so (`?with=fi`), so that it can be handed on, and the links to other languages keep it.
 */
export function watchSideBySide(): void {
	const link = document.querySelector<HTMLAnchorElement>("a.beside:not([aria-current])");
	const story = document.querySelector<HTMLElement>(".story");
	const main = document.querySelector("main");
	const [, tag] = /\/with-([^/]+)\/$/.exec(link?.pathname ?? "") ?? [];
	if (!link || !story || !main || tag === undefined) return;
	const alone = [...story.childNodes];
	const title = [...link.childNodes];
	let isOpen = false;
	const turn = (pairs: Element | undefined): void => {
		isOpen = pairs !== undefined;
		keepingPlace(story, () => {
			story.replaceChildren(...(pairs ? [pairs] : alone));
			story.classList.toggle("two", isOpen);
		});
		showFirst(main);
		if (isOpen) say(link, { from: link, text: "close" });
		else link.replaceChildren(...title);
		link.setAttribute("aria-expanded", String(isOpen));
		const address = new URL(location.href);
		nameOriginal(address, isOpen ? tag : undefined);
		history.replaceState(history.state, "", address);
		for (const other of document.querySelectorAll<HTMLAnchorElement>(".languages a[hreflang]"))
			if (other.hreflang.toLowerCase() !== tag) {
				const there = new URL(other.href);
				nameOriginal(there, isOpen ? tag : undefined);
				other.href = there.href;
			}
	};
	const open = (): void => {
		read(link.href, (page) => {
			const pairs = page?.querySelector(".facing");
			pairs?.querySelector(".titles")?.remove();
			if (pairs) turn(document.adoptNode(pairs));
			else location.assign(link.href);
		});
	};
	link.addEventListener("click", (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
		if (!isOpen && !matchMedia(wide).matches) return;
		event.preventDefault();
		if (isOpen) turn(undefined);
		else open();
	});
	if (new URL(location.href).searchParams.get("with") !== tag) return;
	if (matchMedia(wide).matches) open();
	else location.replace(link.href + location.hash);
}

function nameOriginal({ searchParams }: URL, tag: string | undefined): void {
	if (tag === undefined) searchParams.delete("with");
	else searchParams.set("with", tag);
}

/** Reads a page; not by `fetch`, since Trusted Types would have its text parsed by nobody but the browser. */
function read(address: string, done: (page: Document | null) => void): void {
	const request = new XMLHttpRequest();
	request.responseType = "document";
	request.addEventListener("load", () => done(request.status === 200 ? request.responseXML : null));
	request.addEventListener("error", () => done(null));
	request.open("GET", address);
	request.send();
}

/** Changes the text so that what is at the top of the window stays there. */
function keepingPlace(story: HTMLElement, change: () => void): void {
	const named = [...story.querySelectorAll("[id]")];
	const first = named.find((element) => element.getBoundingClientRect().bottom > 0);
	const before = first?.getBoundingClientRect().top ?? 0;
	change();
	const after = first && document.getElementById(first.id);
	if (after && scrollY > 0) scrollBy(0, after.getBoundingClientRect().top - before);
}
