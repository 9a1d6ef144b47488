import { useState } from "preact/hooks";
import type { RequestOf } from "../../interface/endpoints.ts";
import { TroubleNotice } from "../problems/trouble-notice.tsx";
import { useWorkbench } from "../shell/workbench.ts";
import type { Trouble } from "../store/page/page-state.ts";

/** The way without Git: a file to send. */
export function Downloads({ files }: { readonly files: RequestOf<"download">["files"] }) {
	const { client, words } = useWorkbench();
	const [trouble, setTrouble] = useState<Trouble>();
	const download = async (as: "zip" | "patch"): Promise<void> => {
		setTrouble(undefined);
		const answer = await client.download({ files, as });
		if (answer.kind === "answered") saveFile(answer.value, `translations.${as}`);
		else setTrouble(answer);
	};
	return (
		<div class="downloads">
			<h2>{words.handIn.otherWays}</h2>
			<p>{words.handIn.otherWaysHint}</p>
			<p class="dialog-actions">
				{(["zip", "patch"] as const).map((as) => (
					<button
						key={as}
						type="button"
						class="quiet"
						disabled={files.length === 0}
						onClick={() => void download(as)}
					>
						{words.handIn.downloads[as]}
					</button>
				))}
			</p>
			{trouble && <TroubleNotice trouble={trouble} />}
		</div>
	);
}

/** Has the browser save bytes as a file. */
function saveFile(bytes: Blob, name: string): void {
	const address = URL.createObjectURL(bytes);
	const link = document.createElement("a");
	link.href = address;
	link.download = name;
	link.click();
	URL.revokeObjectURL(address);
}
