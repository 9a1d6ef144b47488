import { useState } from "preact/hooks";
import { useTitle } from "../shell/use-title.ts";
import { ViewHead } from "../shell/view-head.tsx";
import { useWorkbench } from "../shell/workbench.ts";
import { useStore } from "../store/store.ts";
import { FoundTexts, type SearchedLanguages } from "./found-texts.tsx";
import { Replacing } from "./replacing.tsx";
import { SearchForm } from "./search-form.tsx";
import { SearchStatus } from "./search-status.tsx";
import { useSearch } from "./use-search.ts";

/** Looking for words in all translations of a language, and replacing them. */
export function SearchView() {
	const { words, desk, deskChoice } = useWorkbench();
	useTitle(words.search.title);
	const [isReplacing, setReplacing] = useState(false);
	const shown = useStore(desk, (now) => (now.kind === "shown" ? now.desk : undefined));
	const chosen = useStore(deskChoice, ({ language }) => language);
	const target = shown?.languages.find(({ tag }) => tag === chosen) ?? shown?.languages[0];
	return (
		<>
			<ViewHead title={words.search.heading} lead={words.search.lead} />
			<div class="ground">
				<div class="wrap search-view">
					{shown && target ? (
						<>
							{shown.languages.length > 1 && (
								<p>
									<label for="search-language">{words.desk.into}</label>
									<select
										id="search-language"
										value={target.tag}
										disabled={isReplacing}
										onChange={({ currentTarget: { value } }) =>
											deskChoice.set((now) => ({ ...now, language: value }))
										}
									>
										{shown.languages.map(({ tag, name }) => (
											<option key={tag} value={tag} lang={tag}>
												{name}
											</option>
										))}
									</select>
								</p>
							)}
							<SearchIn
								key={target.tag}
								languages={{ source: shown.source, target }}
								isReplacing={isReplacing}
								setReplacing={setReplacing}
							/>
						</>
					) : (
						<p class="waiting-note">{words.shell.loading}</p>
					)}
				</div>
			</div>
		</>
	);
}

function SearchIn({
	languages,
	isReplacing,
	setReplacing,
}: {
	readonly languages: SearchedLanguages;
	readonly isReplacing: boolean;
	readonly setReplacing: (isReplacing: boolean) => void;
}) {
	const { state, find } = useSearch();
	// What was replaced of one search isn't what another one has found.
	const [searched, count] = useState(0);
	return (
		<>
			<SearchForm
				language={languages.target.tag}
				first=""
				isWaiting={isReplacing}
				find={(search) => {
					count(searched + 1);
					return find(search);
				}}
			/>
			<SearchStatus state={state} find={find} />
			{state.kind === "found" && state.answer.texts.some(({ found }) => found.target.length > 0) ? (
				<Replacing
					key={searched}
					search={state.search}
					texts={state.answer.texts}
					languages={languages}
					begun={() => setReplacing(true)}
					ended={() => setReplacing(false)}
				/>
			) : (
				state.kind === "found" && <FoundTexts texts={state.answer.texts} languages={languages} />
			)}
		</>
	);
}
