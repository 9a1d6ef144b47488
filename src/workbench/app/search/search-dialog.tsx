import { useEffect, useState } from "preact/hooks";
import { Dialog } from "../shell/dialog.tsx";
import { useWords } from "../shell/workbench.ts";
import { FoundTexts, type SearchedLanguages } from "./found-texts.tsx";
import { SearchForm } from "./search-form.tsx";
import { SearchStatus } from "./search-status.tsx";
import { useSearch } from "./use-search.ts";

/** How the words that are selected have been translated elsewhere, over the page that is being translated. */
export function SearchDialog({
	languages,
	close,
}: {
	readonly languages: SearchedLanguages;
	readonly close: () => void;
}) {
	const { search: words } = useWords();
	const [first] = useState(selectedWords);
	const { state, find } = useSearch();
	const language = languages.target.tag;
	useEffect(() => void find({ language, text: first, wholeWords: false, matchCase: false }), []);
	return (
		<Dialog title={words.heading} close={close}>
			<SearchForm language={language} first={first} find={find} />
			<SearchStatus state={state} find={find} />
			{state.kind === "found" && (
				<FoundTexts texts={state.answer.texts} languages={languages} opened={close} />
			)}
		</Dialog>
	);
}

/** What is selected on the page, as one line. */
function selectedWords(): string {
	return (getSelection()?.toString() ?? "").replace(/\s+/g, " ").trim().slice(0, 200);
}
