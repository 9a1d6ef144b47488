import type { ChangedFile } from "../../interface/handing-in.ts";
import { addressOf } from "../shell/route.ts";
import { useWorkbench } from "../shell/workbench.ts";

/** A file that is to be handed in, with its changes line by line. */
export function FileChange({
	file,
	isChosen,
	choose,
}: {
	readonly file: ChangedFile;
	readonly isChosen: boolean;
	readonly choose: (isChosen: boolean) => void;
}) {
	const { words } = useWorkbench();
	const { title, titleLanguage, language, key, change, hunks } = file;
	const lines = hunks.flatMap((hunk) => hunk.lines);
	const count = (kind: "added" | "removed"): number => lines.filter((line) => line.kind === kind).length;
	return (
		<li>
			<label class="choice">
				<input
					type="checkbox"
					checked={isChosen}
					onChange={({ currentTarget }) => choose(currentTarget.checked)}
				/>
				<span>
					<span class="page-title" lang={titleLanguage}>
						{title}
					</span>{" "}
					<span class="figures">
						{words.handIn.changes[change]} · {words.handIn.lines(count("added"), count("removed"))}
					</span>
				</span>
			</label>
			<details>
				<summary>
					{words.handIn.show}
					<span class="unseen" lang={titleLanguage}>
						{" "}
						{title}
					</span>
				</summary>
				<p class="file-name">
					{file.file} · <a href={addressOf({ kind: "page", language, key })}>{words.handIn.open}</a>
				</p>
				{hunks.map(({ line, lines: shown }) => (
					<pre key={line} class="hunk" lang={language}>
						{shown.map(({ kind, text }, index) => (
							<span key={`${line + index} ${kind}`} class={`line ${kind}`}>
								<span class="unseen">{kind === "same" ? "" : words.difference[kind]}</span>
								{text}
								{"\n"}
							</span>
						))}
					</pre>
				))}
			</details>
		</li>
	);
}
