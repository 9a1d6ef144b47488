import { useState } from "preact/hooks";
import { useWords } from "../shell/workbench.ts";
import type { Search } from "./use-search.ts";

/** The words to look for, and how. */
export function SearchForm({
	language,
	first,
	isWaiting = false,
	find,
}: {
	readonly language: string;
	/** What is looked for to begin with. */
	readonly first: string;
	/** Nothing else can be looked for now. */
	readonly isWaiting?: boolean;
	readonly find: (search: Search) => Promise<void>;
}) {
	const { search: words } = useWords();
	const [text, setText] = useState(first);
	const [wholeWords, setWholeWords] = useState(false);
	const [matchCase, setMatchCase] = useState(false);
	return (
		<form
			class="search-form"
			onSubmit={(event) => {
				event.preventDefault();
				void find({ language, text, wholeWords, matchCase });
			}}
		>
			<label for="search-text">{words.text}</label>
			<p class="search-line">
				<input
					id="search-text"
					type="text"
					required
					maxLength={200}
					autocomplete="off"
					spellcheck={false}
					data-first
					value={text}
					onInput={({ currentTarget }) => setText(currentTarget.value)}
				/>
				<button type="submit" disabled={isWaiting}>
					{words.button}
				</button>
			</p>
			<p class="search-how">
				<Choice label={words.wholeWords} checked={wholeWords} change={setWholeWords} />
				<Choice label={words.matchCase} checked={matchCase} change={setMatchCase} />
			</p>
		</form>
	);
}

function Choice({
	label,
	checked,
	change,
}: {
	readonly label: string;
	readonly checked: boolean;
	readonly change: (checked: boolean) => void;
}) {
	return (
		<label class="choice">
			<input
				type="checkbox"
				checked={checked}
				onChange={({ currentTarget }) => change(currentTarget.checked)}
			/>
			<span>{label}</span>
		</label>
	);
}
