import { Dialog } from "./dialog.tsx";
import { useWords } from "./workbench.ts";

/** The keys, by what they do. */
export function KeySheet({ close }: { readonly close: () => void }) {
	const { keys } = useWords();
	return (
		<Dialog title={keys.title} close={close}>
			<p>{keys.lead}</p>
			<dl class="key-list">
				{keys.list.map(([name, what]) => (
					<div key={name}>
						<dt>
							<kbd>{name}</kbd>
						</dt>
						<dd>{what}</dd>
					</div>
				))}
			</dl>
		</Dialog>
	);
}
