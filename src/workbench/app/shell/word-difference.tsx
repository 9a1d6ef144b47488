import type { WordPart } from "../../interface/texts.ts";
import { useWords } from "./workbench.ts";

/** Two versions of a text in one: what is gone struck out, what is new marked; both also said. */
export function WordDifference({
	parts,
	language,
}: {
	readonly parts: readonly WordPart[];
	readonly language: string;
}) {
	const { difference } = useWords();
	const said = document.documentElement.lang;
	return (
		<span class="difference" lang={language}>
			{parts.map(({ kind, text }, index) => {
				const key = `${index} ${kind}`;
				if (kind === "same") return <span key={key}>{text}</span>;
				const label = (
					<span class="unseen" lang={said}>
						{difference[kind]}{" "}
					</span>
				);
				return kind === "added" ? (
					<ins key={key}>
						{label}
						{text}
					</ins>
				) : (
					<del key={key}>
						{label}
						{text}
					</del>
				);
			})}
		</span>
	);
}
