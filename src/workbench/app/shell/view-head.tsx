import { addressOf } from "./route.ts";
import { useWords } from "./workbench.ts";

/** The head of a view that the desk leads to: the way back, what it is, and what it is for. */
export function ViewHead({ title, lead }: { readonly title: string; readonly lead: string }) {
	const { desk } = useWords();
	return (
		<div class="opening compact">
			<div class="wrap">
				<p class="crumb">
					<a href={addressOf({ kind: "desk" })}>{desk.title}</a>
				</p>
				<h1>{title}</h1>
				<p class="lead">{lead}</p>
			</div>
		</div>
	);
}
