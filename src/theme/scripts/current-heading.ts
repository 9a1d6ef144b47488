/** Share of the window's height, from its top, in which a heading begins the part that is being read. */
const readingShare = 0.3;

/** Has the list of a page's headings say which part is being read. */
export function markCurrentHeading(): void {
	const links = new Map<Element, HTMLAnchorElement>();
	for (const link of document.querySelectorAll<HTMLAnchorElement>(".contents a")) {
		const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
		if (heading) links.set(heading, link);
	}
	const begun = new Set<Element>();
	// Without an upper end, so that a heading that is jumped over is told of too.
	const rootMargin = `1000000px 0px ${(readingShare - 1) * 100}%`;
	const observer = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting } of entries)
				if (isIntersecting) begun.add(target);
				else begun.delete(target);
			const last = [...links.keys()].findLast((heading) => begun.has(heading));
			for (const [heading, link] of links) link.ariaCurrent = heading === last ? "location" : null;
		},
		{ rootMargin },
	);
	for (const heading of links.keys()) observer.observe(heading);
}
