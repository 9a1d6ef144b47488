import type { FailureCode } from "../../interface/failure.ts";
import type { PageName } from "../../interface/texts.ts";
import type { WorkbenchClient } from "../client/workbench-client.ts";
import { keptDrafts, servedAt } from "../store/kept-drafts.ts";
import type { Trouble } from "../store/page/page-state.ts";
import { hasUnsaved, resume } from "../store/page/page-texts.ts";
import { standingInFile } from "../store/page/type-texts.ts";

/** A translation of a page, and the text that is to take its place. */
export interface TextChange {
	readonly unit: string;
	/** What it was when it was shown: another isn't replaced. */
	readonly before: string;
	readonly text: string;
}

/** What became of a page's texts. */
export type ReplacedPage =
	/** Saved; how many findings there are that weren't before. */
	| { readonly kind: "saved"; readonly findings: number }
	/** Left alone: somebody has typed what isn't saved. */
	| { readonly kind: "unsaved" }
	/** Left alone: a text or its original is another than was shown. */
	| { readonly kind: "changed" }
	/** Not in the file, for something else is to be done first; the texts are kept with the page. */
	| { readonly kind: "waits" }
	/** Left alone: its file can't be read or written, which says nothing of others. */
	| { readonly kind: "barred"; readonly code: FailureCode }
	| { readonly kind: "failed"; readonly trouble: Trouble };

/** Replaces texts of one page and saves it, as if somebody had opened it and typed them. How each text stands doesn't change. */
export async function replaceOnPage(
	name: PageName,
	changes: readonly TextChange[],
	{ client, storage }: { readonly client: WorkbenchClient; readonly storage: Storage },
): Promise<ReplacedPage> {
	const opened = await client.ask("page", name);
	if (opened.kind !== "answered") return failed(opened);
	const page = opened.value;
	const { edits, lost } = resume(page, keptDrafts(storage, { site: servedAt(), ...name }).all());
	if (lost.length > 0 || hasUnsaved(page, edits)) return { kind: "unsaved" };
	const units = new Map(edits);
	for (const { unit: id, before, text } of changes) {
		const unit = page.units.find((one) => one.id === id);
		if (unit?.target?.markdown !== before || unit.state === "changed") return { kind: "changed" };
		units.set(id, { ...(edits.get(id) ?? standingInFile(unit)), id, text });
	}
	const answer = await client.ask("save", {
		...name,
		base: page.base,
		units: [...units.values()],
		intent: { kind: "save" },
	});
	if (answer.kind !== "answered") return failed(answer);
	if (answer.value.kind !== "saved") return { kind: "waits" };
	const after = answer.value.page.problems.length;
	return { kind: "saved", findings: Math.max(0, after - page.problems.length) };
}

/** What concerns one page's files alone. */
const ofOnePage: ReadonlySet<FailureCode> = new Set([
	"no-permission",
	"two-versions",
	"unknown-page",
	"unreadable-page",
]);

function failed(trouble: Trouble): ReplacedPage {
	return trouble.kind === "failed" && ofOnePage.has(trouble.failure.code)
		? { kind: "barred", code: trouble.failure.code }
		: { kind: "failed", trouble };
}
