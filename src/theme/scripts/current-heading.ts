/** Share of the window's height, from its top, in which a heading begins the part that is being read. */
const readingShare = 0.3;

/** Has the list of a page's headings say which part is being read. */
export function markCurrentHeading(): void {
	const links = [...document.querySelectorAll<HTMLAnchorElement>(".contents a")];
	if (links.length === 0) return;
	const mark = (): void => {
		const line = readingLine(document.documentElement);
		const current = links.findLast(({ hash }) => {
			// What the text is replaced by has the same ids.
			const heading = document.getElementById(decodeURIComponent(hash.slice(1)));
			return heading !== null && heading.getBoundingClientRect().top < line;
		});
		for (const link of links) link.ariaCurrent = link === current ? "location" : null;
	};
	for (const event of ["scroll", "resize"]) addEventListener(event, mark, { passive: true });
	mark();
}

/**
 * Height at which headings begin the part that is being read, in CSS pixels from the window's top. On the page's last stretch it moves down to
 * the window's end, so that short last parts, which can't be brought up any further, are read too.
 */
function readingLine({ clientHeight, scrollHeight, scrollTop }: Element): number {
	const way = scrollHeight - clientHeight;
	const stretch = Math.min(way, clientHeight * (1 - readingShare));
	const beyond = stretch > 0 ? Math.max(0, 1 - (way - scrollTop) / stretch) : 0;
	return clientHeight * (readingShare + (1 - readingShare) * beyond);
}
