import { useOpenPage } from "../bench/page-bench.ts";
import { addressOf } from "../shell/route.ts";
import { useWords } from "../shell/workbench.ts";

/** Which page it is, how its translation stands, and the way back to the desk. */
export function PageHead() {
	const words = useWords();
	const page = useOpenPage((now) => now.page);
	const title = page.units.find(({ id }) => id === "title")?.source.markdown ?? page.key;
	const added = page.units.filter(({ state, optional }) => state === "untranslated" && !optional).length;
	const changed = page.units.filter(({ state }) => state === "changed").length;
	return (
		<div class="opening compact">
			<div class="wrap">
				<p class="crumb">
					<a href={addressOf({ kind: "desk" })}>{words.desk.title}</a> <span aria-hidden="true">›</span>{" "}
					{page.key}
				</p>
				<h1 lang={page.source.tag}>{title}</h1>
				<p class="facts-line">
					<span class="fact strong">{words.desk.statusOf(page.status, page.state)}</span>
					{page.status === "stale" && page.pinnedText === "gone" && (
						<span class="fact">{words.page.pinnedTextGone}</span>
					)}
					{page.status === "stale" && page.pinnedText !== "gone" && changed > 0 && (
						<span class="fact">{words.page.changedTexts(changed)}</span>
					)}
					{page.status === "stale" && page.pinnedText !== "gone" && added > 0 && (
						<span class="fact">{words.page.addedTexts(added)}</span>
					)}
					{page.translator !== undefined && (
						<span class="fact">{words.page.translatedBy(page.translator)}</span>
					)}
					{page.reviewer !== undefined && <span class="fact">{words.page.reviewedBy(page.reviewer)}</span>}
					{page.address !== undefined && (
						<span class="fact">
							<a href={page.address} target="_blank" rel="noopener">
								{words.page.onSite}
							</a>
						</span>
					)}
				</p>
			</div>
		</div>
	);
}
