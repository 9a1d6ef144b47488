import type { Remark } from "../../../interface/page.ts";
import { useOpenPage } from "../../bench/page-bench.ts";
import { useWords } from "../../shell/workbench.ts";

/** What the author or a translator remarks on a block, which readers don't see, each with the file that it stands in. */
export function Remarks({ remarks, id }: { readonly remarks: readonly Remark[]; readonly id?: string }) {
	const words = useWords();
	const page = useOpenPage((now) => now.page);
	if (remarks.length === 0) return null;
	return (
		<div class="remarks" id={id}>
			{remarks.map(({ from, text }, index) => (
				<p key={index} class="remark">
					<span class="label">{words.unit.remarks[from]}</span>{" "}
					<span lang={from === "original" ? page.source.tag : page.target.tag} dir="auto">
						{text}
					</span>
				</p>
			))}
		</div>
	);
}
