import type { Desk } from "../../interface/desk.ts";
import { useWorkbench } from "../shell/workbench.ts";
import { keptDrafts, servedAt } from "../store/kept-drafts.ts";

/** What was typed for pages that the site no longer has, to be copied or thrown away. */
export function StrayDrafts({ drafts }: { readonly drafts: Desk["strayDrafts"] }) {
	const { words, client, storage, loadDesk } = useWorkbench();
	if (drafts.length === 0) return null;
	const forget = async (page: { readonly key: string; readonly language: string }): Promise<void> => {
		const kept = keptDrafts(storage, { site: servedAt(), ...page });
		kept.forget(kept.all().keys());
		await client.ask("discard", page);
		await loadDesk();
	};
	const time = new Intl.DateTimeFormat(words.tag, { dateStyle: "medium", timeStyle: "short" });
	return (
		<section class="notice strays" aria-labelledby="strays">
			<h2 id="strays">{words.desk.strays}</h2>
			<p>{words.desk.straysLead}</p>
			{drafts.map(({ key, language, at, texts }) => (
				<details key={`${language} ${key}`}>
					<summary>
						{key} ({language}), {words.desk.stray(texts.length)},{" "}
						<time dateTime={at}>{time.format(new Date(at))}</time>
					</summary>
					{texts.map((text) => (
						<blockquote key={text} lang={language}>
							{text}
						</blockquote>
					))}
					<p>
						<button type="button" class="quiet small" onClick={() => void forget({ key, language })}>
							{words.desk.forgetStray}
							<span class="unseen"> {key}</span>
						</button>
					</p>
				</details>
			))}
		</section>
	);
}
