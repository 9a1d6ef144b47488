import { useEffect } from "preact/hooks";
import { useWords } from "./workbench.ts";

/** Names the tab after what it shows. */
export function useTitle(title: string): void {
	const { shell } = useWords();
	useEffect(() => {
		document.title = `${title} – ${shell.name}`;
	}, [title, shell]);
}
