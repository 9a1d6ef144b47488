import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useWords } from "./workbench.ts";

/**
 * A question or a list over the page. The focus goes to what is marked `data-first`; Escape and the button close it, and the focus goes back to
 * where it was.
 */
export function Dialog({
	title,
	close,
	children,
}: {
	readonly title: string;
	readonly close: () => void;
	readonly children: ComponentChildren;
}) {
	const words = useWords();
	const dialog = useRef<HTMLDialogElement>(null);
	const isShown = useRef(true);
	// Before the next key can come.
	useLayoutEffect(() => {
		const before = document.activeElement;
		const shown = dialog.current;
		// Where the browser puts the focus by itself, so that nothing else is said first.
		shown?.querySelector("[data-first]:not(:disabled)")?.setAttribute("autofocus", "");
		shown?.showModal();
		return () => {
			isShown.current = false;
			// Nothing outside of it can have the focus before.
			shown?.close();
			if (before instanceof HTMLElement) before.focus();
		};
	}, []);
	// Also when another question takes the place of the one that was answered, with the button that answered it.
	useLayoutEffect(
		() => dialog.current?.querySelector<HTMLElement>("[data-first]:not(:disabled)")?.focus(),
		[title],
	);
	return (
		<dialog ref={dialog} aria-labelledby="dialog-title" onClose={() => isShown.current && close()}>
			<div class="dialog-head">
				<h2 id="dialog-title">{title}</h2>
				<button type="button" class="quiet small" onClick={close}>
					{words.shell.close}
				</button>
			</div>
			{children}
		</dialog>
	);
}
