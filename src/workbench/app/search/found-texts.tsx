import type { ComponentChildren } from "preact";
import type { Language } from "../../interface/desk.ts";
import type { FoundPlace, FoundText } from "../../interface/searching.ts";
import { addressOf } from "../shell/route.ts";
import { useWords } from "../shell/workbench.ts";

/** The languages of the texts that were searched. */
export interface SearchedLanguages {
	readonly source: Language;
	readonly target: Language;
}

/** Texts that have the words, each with its other side and where it stands. */
export function FoundTexts({
	texts,
	languages: { source, target },
	opened,
	showTranslation = ({ target: text, found }) => <MarkedText text={text} places={found.target} />,
}: {
	readonly texts: readonly FoundText[];
	readonly languages: SearchedLanguages;
	/** A page is being opened. */
	readonly opened?: () => void;
	/** Shows a translation in another way. */
	readonly showTranslation?: (text: FoundText) => ComponentChildren;
}) {
	return (
		<ol class="found-texts">
			{texts.map((text) => (
				<li key={nameOf(text)}>
					<p class="found-source" lang={source.tag} dir={source.direction}>
						<MarkedText text={text.source} places={text.found.source} />
					</p>
					<div class="found-target" lang={target.tag} dir={target.direction}>
						{showTranslation(text)}
					</div>
					<Origin text={text} languages={{ source, target }} opened={opened} />
				</li>
			))}
		</ol>
	);
}

/** Tells found texts of one search apart. */
export function nameOf({ origin, source, target }: FoundText): string {
	return origin.kind === "page"
		? JSON.stringify([origin.key, origin.unit])
		: JSON.stringify([origin.file, source, target]);
}

function Origin({
	text: { origin },
	languages: { source, target },
	opened,
}: {
	readonly text: FoundText;
	readonly languages: SearchedLanguages;
	readonly opened: (() => void) | undefined;
}) {
	const { search: words, memory } = useWords();
	if (origin.kind === "file") return <p class="found-origin">{memory.from(origin.file)}</p>;
	const { key, unit, title, state } = origin;
	return (
		<p class="found-origin">
			<a href={addressOf({ kind: "page", language: target.tag, key, unit })} onClick={opened}>
				<span lang={source.tag}>{title}</span>
			</a>
			{(state === "changed" || state === "machine") && ` · ${words.states[state]}`}
		</p>
	);
}

/** A text with the words that were looked for marked. */
function MarkedText({ text, places }: { readonly text: string; readonly places: readonly FoundPlace[] }) {
	const shown: ComponentChildren[] = [];
	let at = 0;
	for (const { start, end } of places) {
		shown.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
		at = end;
	}
	return (
		<>
			{shown}
			{text.slice(at)}
		</>
	);
}
