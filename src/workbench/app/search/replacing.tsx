import { useState } from "preact/hooks";
import type { FoundText } from "../../interface/searching.ts";
import { TextField } from "../shell/text-field.tsx";
import { WordDifference } from "../shell/word-difference.tsx";
import { useWords } from "../shell/workbench.ts";
import { FoundTexts, nameOf, type SearchedLanguages } from "./found-texts.tsx";
import { ReplacedPages } from "./replaced-pages.tsx";
import { isReplaceable, type Replacement, replaceWords } from "./replacement.ts";
import { type Going, useReplacing } from "./use-replacing.ts";
import type { Search } from "./use-search.ts";

/** Other words in place of those that were found: each translation is shown as it will be, and may be left as it is. */
export function Replacing({
	search,
	texts,
	languages,
	begun,
	ended,
}: {
	readonly search: Search;
	readonly texts: readonly FoundText[];
	readonly languages: SearchedLanguages;
	/** Pages are being saved: what is searched for stays. */
	readonly begun: () => void;
	readonly ended: () => void;
}) {
	const [by, setBy] = useState("");
	const [left, leave] = useState<ReadonlySet<string>>(new Set());
	const language = languages.target.tag;
	const replacement = { words: search.text, by, matchCase: search.matchCase, language };
	const chosen = texts.filter((text) => isReplaceable(text) && !left.has(nameOf(text)));
	const { going, pages, replaceAll } = useReplacing(chosen, { replacement, begun, ended });
	const choose = (text: FoundText, isChosen: boolean): void => {
		const next = new Set(left);
		if (isChosen) next.delete(nameOf(text));
		else next.add(nameOf(text));
		leave(next);
	};
	const showReplaced = (text: FoundText) => (
		<Replaced
			text={text}
			replacement={replacement}
			language={language}
			isChosen={!left.has(nameOf(text))}
			choose={(isChosen) => choose(text, isChosen)}
		/>
	);

	if (going.kind === "replaced") {
		const notReached = pages.length - going.pages.length;
		return <ReplacedPages pages={going.pages} notReached={notReached} languages={languages} />;
	}
	return (
		<>
			<ReplaceForm
				by={by}
				setBy={setBy}
				count={{ texts: chosen.length, pages: pages.length }}
				divided={texts.filter((text) => text.found.target.length > 0 && !isReplaceable(text)).length}
				going={going}
				replaceAll={replaceAll}
			/>
			<FoundTexts
				texts={texts}
				languages={languages}
				{...(by.trim() === "" ? {} : { showTranslation: showReplaced })}
			/>
		</>
	);
}

/** The words to put in, in how many texts, and how far it has come. */
function ReplaceForm({
	by,
	setBy,
	count,
	divided,
	going,
	replaceAll,
}: {
	readonly by: string;
	readonly setBy: (by: string) => void;
	/** How many texts are to be changed, and on how many pages. */
	readonly count: { readonly texts: number; readonly pages: number };
	/** How many translations can't be changed. */
	readonly divided: number;
	readonly going: Going;
	readonly replaceAll: () => Promise<void>;
}) {
	const { search: words } = useWords();
	return (
		<form
			class="replacing"
			aria-label={words.replaceTitle}
			onSubmit={(event) => {
				event.preventDefault();
				void replaceAll();
			}}
		>
			<TextField id="replace-by" label={words.by} value={by} change={setBy} />
			<p class="hint">{words.replaceLead}</p>
			{divided > 0 && <p class="hint">{words.divided(divided)}</p>}
			<p class="replace-now">
				<button type="submit" class="main-action" disabled={count.texts === 0 || by.trim() === ""}>
					{words.replace(count.texts, count.pages)}
				</button>
				{going.kind === "saving" && (
					<>
						<progress max={going.all} value={going.done} aria-hidden="true" />
						<span>{words.replacing(going.done, going.all)}</span>
					</>
				)}
			</p>
		</form>
	);
}

/** A translation as it will be, and whether it is to be. */
function Replaced({
	text,
	replacement,
	language,
	isChosen,
	choose,
}: {
	readonly text: FoundText;
	readonly replacement: Replacement;
	readonly language: string;
	readonly isChosen: boolean;
	readonly choose: (isChosen: boolean) => void;
}) {
	if (!isReplaceable(text)) return <>{text.target}</>;
	return (
		<label class="choice">
			<input
				type="checkbox"
				checked={isChosen}
				onChange={({ currentTarget }) => choose(currentTarget.checked)}
			/>
			<WordDifference parts={replaceWords(text, replacement).difference} language={language} />
		</label>
	);
}
