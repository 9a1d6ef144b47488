import { useEffect, useRef, useState } from "preact/hooks";
import type { CellPlace } from "../../interface/page.ts";
import { useOpenPage, usePageBench } from "../bench/page-bench.ts";
import { TroubleNotice } from "../problems/trouble-notice.tsx";
import { useWorkbench } from "../shell/workbench.ts";
import { lastShown } from "../store/page/follow-typing.ts";

/** The finished page as it would be, at the place of the text that the translator is in. */
export function PreviewPane() {
	const { words } = useWorkbench();
	const { session } = usePageBench();
	const preview = useOpenPage((now) => now.preview);
	const shown = lastShown(preview);
	const active = useOpenPage((now) => now.active);
	const cell = useOpenPage(({ page }) => page.units.find(({ id }) => id === active)?.cell);
	const place = { anchor: shown?.anchors.find(({ unit }) => unit === active)?.id, cell };
	const newest = useRef<HTMLIFrameElement>(null);
	// The page before stays until the next one is there, so that nothing flickers.
	const [loaded, setLoaded] = useState<string>();
	const before = loaded !== undefined && loaded !== shown?.address ? loaded : undefined;
	useEffect(() => showPlace(newest.current, place), [place.anchor, cell, loaded]);
	const pane = useRef<HTMLElement>(null);
	useEffect(() => {
		if (pane.current) makeVisible(pane.current);
		return bringBack;
	}, []);
	return (
		<aside class="preview" ref={pane} aria-label={words.preview.title}>
			<div class="preview-head">
				<h2>{words.preview.title}</h2>
				<p role="status">{preview.kind === "making" ? words.preview.making : ""}</p>
				<button type="button" class="quiet small" onClick={() => session.preview(false)}>
					{words.preview.close}
				</button>
			</div>
			{preview.kind === "failed" && <TroubleNotice trouble={preview.trouble} />}
			<div class="frames">
				{before !== undefined && (
					<iframe key={before} src={before} title={words.preview.title} sandbox="allow-same-origin" />
				)}
				{shown && (
					<iframe
						key={shown.address}
						ref={newest}
						src={shown.address}
						title={words.preview.title}
						sandbox="allow-same-origin"
						class={loaded === shown.address ? "" : "coming"}
						onLoad={({ currentTarget }) => {
							showPlace(currentTarget, place);
							setLoaded(shown.address);
						}}
					/>
				)}
			</div>
		</aside>
	);
}

/** Beside the texts, which have moved, the one that the translator is in comes back into view; below them, where there is no room beside, the page does. */
function makeVisible(pane: HTMLElement): void {
	if (getComputedStyle(pane).position === "sticky") bringBack();
	else requestAnimationFrame(() => pane.scrollIntoView({ block: "start" }));
}

/** Milliseconds in which texts take on their new widths, and editors that weren't made yet are. */
const settling = 1000;

/** Keeps the text that the translator is in in view while the texts around it get their new heights, until the translator does something. */
function bringBack(): void {
	const texts = document.querySelector(".texts");
	if (!texts) return;
	const sizes = new ResizeObserver(() =>
		document.querySelector(".unit.active")?.scrollIntoView({ block: "center" }),
	);
	const end = new AbortController();
	for (const type of ["keydown", "pointerdown", "wheel", "touchstart"])
		addEventListener(type, () => end.abort(), { signal: end.signal, passive: true });
	end.signal.addEventListener("abort", () => sizes.disconnect());
	setTimeout(() => end.abort(), settling);
	sizes.observe(texts);
}

/** Brings what a text of the previewed page stands in into view, or the cell of its table, and marks it. */
function showPlace(
	frame: HTMLIFrameElement | null,
	{ anchor, cell }: { readonly anchor: string | undefined; readonly cell: CellPlace | undefined },
): void {
	const inside = frame?.contentDocument;
	if (!inside) return;
	for (const marked of inside.querySelectorAll<HTMLElement>("[data-followed]")) {
		marked.style.outline = "";
		marked.removeAttribute("data-followed");
	}
	const found = anchor === undefined ? null : inside.getElementById(anchor);
	const shown = cell && found ? cellIn(found, cell) : undefined;
	const block = shown ?? found;
	if (!block) return;
	block.style.outline = "2px solid #e8921c";
	// What a table scrolls in cuts off what is around its cells.
	block.style.outlineOffset = shown ? "-2px" : "6px";
	block.setAttribute("data-followed", "");
	scrollTo(block);
}

/** Scrolls within the frame alone: `scrollIntoView` scrolls the window around it too, and takes the text that is being typed out of sight. */
function scrollTo(block: HTMLElement): void {
	const { defaultView: view } = block.ownerDocument;
	if (!view) return;
	const { top, height, left } = block.getBoundingClientRect();
	view.scrollTo({
		top: view.scrollY + top - Math.max(0, view.innerHeight - height) / 2,
		behavior: "instant",
	});
	// A wide table scrolls in what is around it.
	const wide = block.closest("table")?.parentElement;
	wide?.scrollTo({ left: wide.scrollLeft + left - wide.getBoundingClientRect().left, behavior: "instant" });
}

/** A table stands by itself, or in what lets it be scrolled. */
function cellIn(block: Element, { row, column }: CellPlace): HTMLElement | undefined {
	const table = block.closest("table") ?? block.querySelector("table");
	return table?.rows[row]?.cells[column - 1];
}
