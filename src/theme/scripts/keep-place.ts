/**
 * Takes the reader who switches language to the same heading of the other version, since headings have the same ids in
 * every language: the heading that the address names, else the one being read. At the top of a page nothing is added.
 * From the search page the search goes along: filters have the same values in every language.
 */
export function keepPlace(): void {
	document.querySelector(".languages")?.addEventListener("click", (event) => {
		const link = event.target instanceof Element ? event.target.closest("a") : null;
		if (!link) return;
		link.hash = location.hash || headingBeingRead();
		if (document.getElementById("search")) link.search = location.search;
	});
}

/** The id of the last heading in the upper half of the window or above it. */
function headingBeingRead(): string {
	if (scrollY === 0) return "";
	const headings = [...document.querySelectorAll("main :is(h2, h3, h4, h5, h6)[id^='s-']")];
	return headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 2)?.id ?? "";
}
