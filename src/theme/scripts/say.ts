/**
 * Has an element say one of the texts that another carries for scripts (`data-…`), in the text's own language: where the interface isn't translated
 * that isn't the page's, and the element may stand within a text in yet another.
 *
 * @param options `text` is the text's name in `dataset`; `attribute` says it instead of the content.
 */
export function say(
	element: HTMLElement,
	{
		from,
		text,
		attribute,
	}: { readonly from: HTMLElement | null | undefined; readonly text: string; readonly attribute?: string },
): void {
	const words = from?.dataset[text] ?? "";
	const language = from?.dataset[`${text}Lang`];
	if (attribute === undefined) element.textContent = words;
	else element.setAttribute(attribute, words);
	element.lang = language ?? document.documentElement.lang;
	if (language !== undefined) element.dir = "auto";
}
