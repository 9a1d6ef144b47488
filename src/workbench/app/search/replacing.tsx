import { useEffect, useRef, useState } from "preact/hooks";
import type { FoundText } from "../../interface/searching.ts";
import { TextField } from "../shell/text-field.tsx";
import { WordDifference } from "../shell/word-difference.tsx";
import { useWorkbench } from "../shell/workbench.ts";
import { FoundTexts, nameOf, type SearchedLanguages } from "./found-texts.tsx";
import { replaceOnPage } from "./replace-on-page.ts";
import { countsOf, ReplacedPages, type ReplacedTexts } from "./replaced-pages.tsx";
import { isReplaceable, type Replacement, replaceWords } from "./replacement.ts";
import type { Search } from "./use-search.ts";

type Going =
	| { readonly kind: "choosing" }
	| { readonly kind: "saving"; readonly done: number; readonly all: number }
	| { readonly kind: "replaced"; readonly pages: readonly ReplacedTexts[] };

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
	const { words, client, storage, announce, loadDesk } = useWorkbench();
	const [by, setBy] = useState("");
	const [left, leave] = useState<ReadonlySet<string>>(new Set());
	const [going, go] = useState<Going>({ kind: "choosing" });
	const isShown = useRef(true);
	useEffect(
		() => () => {
			isShown.current = false;
		},
		[],
	);

	const replacement = {
		words: search.text,
		by,
		matchCase: search.matchCase,
		language: languages.target.tag,
	};
	const chosen = texts.filter((text) => isReplaceable(text) && !left.has(nameOf(text)));
	const pages = pagesOf(chosen);
	const divided = texts.filter((text) => text.found.target.length > 0 && !isReplaceable(text)).length;

	const replaceAll = async (event: Event): Promise<void> => {
		event.preventDefault();
		if (going.kind === "saving") return;
		begun();
		announce(words.saving.saving);
		const replaced: ReplacedTexts[] = [];
		for (const page of pages) {
			go({ kind: "saving", done: replaced.length, all: pages.length });
			const changes = page.texts.map((text) => changeOf(text, replacement));
			const name = { key: page.key, language: languages.target.tag };
			const outcome = await replaceOnPage(name, changes, { client, storage });
			replaced.push({ key: page.key, title: page.title, texts: page.texts.length, outcome });
			// What keeps one page from being saved keeps the next one too.
			if (outcome.kind === "failed") break;
		}
		go({ kind: "replaced", pages: replaced });
		ended();
		// Whoever has gone elsewhere isn't led to what became of the pages.
		if (!isShown.current) announce(words.search.replaced(...countsOf(replaced)));
		void loadDesk();
	};

	if (going.kind === "replaced")
		return (
			<ReplacedPages
				pages={going.pages}
				notReached={pages.length - going.pages.length}
				languages={languages}
			/>
		);
	return (
		<>
			<form
				class="replacing"
				aria-label={words.search.replaceTitle}
				onSubmit={(event) => void replaceAll(event)}
			>
				<TextField id="replace-by" label={words.search.by} value={by} change={setBy} />
				<p class="hint">{words.search.replaceLead}</p>
				{divided > 0 && <p class="hint">{words.search.divided(divided)}</p>}
				<p class="replace-now">
					<button type="submit" class="main-action" disabled={chosen.length === 0 || by.trim() === ""}>
						{words.search.replace(chosen.length, pages.length)}
					</button>
					{going.kind === "saving" && (
						<>
							<progress max={going.all} value={going.done} aria-hidden="true" />
							<span>{words.search.replacing(going.done, going.all)}</span>
						</>
					)}
				</p>
			</form>
			<FoundTexts
				texts={texts}
				languages={languages}
				{...(by.trim() === ""
					? {}
					: {
							showTranslation: (text: FoundText) => (
								<Replaced
									text={text}
									replacement={replacement}
									language={languages.target.tag}
									isChosen={!left.has(nameOf(text))}
									choose={(isChosen) => {
										const next = new Set(left);
										if (isChosen) next.delete(nameOf(text));
										else next.add(nameOf(text));
										leave(next);
									}}
								/>
							),
						})}
			/>
		</>
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

interface PageTexts {
	readonly key: string;
	readonly title: string;
	readonly texts: FoundText[];
}

/** Texts by the page that they stand on, in their order. */
function pagesOf(texts: readonly FoundText[]): PageTexts[] {
	const pages = new Map<string, PageTexts>();
	for (const text of texts) {
		if (text.origin.kind !== "page") continue;
		const { key, title } = text.origin;
		const page = pages.get(key) ?? { key, title, texts: [] };
		page.texts.push(text);
		pages.set(key, page);
	}
	return [...pages.values()];
}

function changeOf(text: FoundText, replacement: Replacement) {
	const unit = text.origin.kind === "page" ? text.origin.unit : "";
	return { unit, before: text.target, text: replaceWords(text, replacement).text };
}
