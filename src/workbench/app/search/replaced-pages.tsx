import { useEffect, useRef } from "preact/hooks";
import { TroubleNotice } from "../problems/trouble-notice.tsx";
import { addressOf } from "../shell/route.ts";
import { useWords } from "../shell/workbench.ts";
import type { SearchedLanguages } from "./found-texts.tsx";
import type { ReplacedPage } from "./replace-on-page.ts";

/** A page on which words were to be replaced, and what became of it. */
export interface ReplacedTexts {
	readonly key: string;
	readonly title: string;
	/** How many texts there were. */
	readonly texts: number;
	readonly outcome: ReplacedPage;
}

/** How many texts were replaced, and the pages that somebody should look at. */
export function ReplacedPages({
	pages,
	notReached,
	languages: { source, target },
}: {
	readonly pages: readonly ReplacedTexts[];
	/** How many pages nothing was done with, after one that failed. */
	readonly notReached: number;
	readonly languages: SearchedLanguages;
}) {
	const { search: words, handIn, failures } = useWords();
	const heading = useRef<HTMLHeadingElement>(null);
	// The button that had the focus is gone.
	useEffect(() => heading.current?.focus(), []);
	const [texts, saved] = countsOf(pages);
	const [trouble] = pages.flatMap(({ outcome }) => (outcome.kind === "failed" ? [outcome.trouble] : []));
	const toSee = pages.flatMap(({ outcome, ...page }) => {
		if (outcome.kind === "failed") return [];
		if (outcome.kind === "barred") return [{ ...page, why: failures[outcome.code].what }];
		if (outcome.kind !== "saved") return [{ ...page, why: words.left[outcome.kind] }];
		return outcome.findings > 0 ? [{ ...page, why: words.findings(outcome.findings) }] : [];
	});
	return (
		<section class="replaced">
			<h2 ref={heading} tabIndex={-1}>
				{words.replaced(texts, saved)}
			</h2>
			{saved > 0 && (
				<p>
					{words.whatNow} <a href={addressOf({ kind: "hand-in" })}>{handIn.title}</a>
				</p>
			)}
			{trouble && <TroubleNotice trouble={trouble} />}
			{trouble && <p>{words.notReached(notReached + 1)}</p>}
			{toSee.length > 0 && (
				<>
					<h3>{words.toSee}</h3>
					<ul>
						{toSee.map(({ key, title, why }) => (
							<li key={key}>
								<a href={addressOf({ kind: "page", language: target.tag, key })} lang={source.tag}>
									{title}
								</a>
								: {why}
							</li>
						))}
					</ul>
				</>
			)}
		</section>
	);
}

/** How many texts were replaced, and on how many pages. */
export function countsOf(pages: readonly ReplacedTexts[]): [texts: number, pages: number] {
	const saved = pages.filter(({ outcome }) => outcome.kind === "saved");
	return [saved.reduce((sum, page) => sum + page.texts, 0), saved.length];
}
