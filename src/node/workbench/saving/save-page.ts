import {
	type ComposedFile,
	composeFile,
	textsNotTaken,
	type UnitProblem,
} from "../../../core/workbench/compose-file.ts";
import { unitLines } from "../../../core/workbench/place-problems.ts";
import { withDismissal, withoutDismissal } from "../../../core/workbench/record-edits.ts";
import { translationRecordOf } from "../../../core/workbench/translation-record.ts";
import type { SaveAnswer, SaveRequest } from "../../../workbench/interface/editing.ts";
import type { Base, PageName } from "../../../workbench/interface/texts.ts";
import { changeSources } from "../../writing/change-sources.ts";
import type { StateEvent } from "../keeping/past-states.ts";
import { noteSaved } from "../keeping/saved-files.ts";
import { engineName } from "../machine/machine-settings.ts";
import { baseOf, pageAnswer } from "../page-answer.ts";
import { shownProblems, textFile } from "../page-checks.ts";
import { type FreshPair, readPair } from "../read-pair.ts";
import type { WorkbenchContext } from "../workbench-context.ts";
import { WorkbenchFailure } from "../workbench-failure.ts";
import { keepMarks, keepTyped, withMachineMarks } from "./draft-marks.ts";
import { findConflict } from "./find-conflict.ts";
import { finishPage } from "./finish-page.ts";
import type { Saving } from "./saving.ts";

/**
 * Writes what was typed into the translation's file, in one step, and only while both files are what was opened.
 *
 * @throws WorkbenchFailure
 */
export async function save(request: SaveRequest, context: WorkbenchContext): Promise<SaveAnswer> {
	const page = { key: request.key, language: request.language };
	const known = await context.keeper.known();
	const fresh = await readPair(page, { root: context.root, known, pinned: context.pinned });
	// Whatever comes of it, the text is on the disk from here on.
	const upTo = keepTyped(page, { request, context });
	if (!isBase(request.base, baseOf(fresh))) return findConflict(page, { request, fresh, known, context });
	const unknown = request.units.find(({ id }) => !fresh.pair.units.units.some((unit) => unit.id === id));
	if (unknown) throw new WorkbenchFailure("unknown-unit", unknown.text);
	const written = await compose(fresh, { request, known, context });
	if (written.kind === "refused")
		return { kind: "refused", problems: shownProblems(written.problems, fresh.pair) };
	const refused = write(fresh, { text: written.text, context });
	if (refused === "changed") {
		const now = await readPair(page, { root: context.root, known, pinned: context.pinned });
		return findConflict(page, { request, fresh: now, known, context });
	}
	noteSaved(context.own, fresh.pair);
	await keepMarks(page, { request, known, context, upTo });
	return { kind: "saved", page: await pageAnswer(page, { context, event: eventOf(request) }) };
}

/** Writes an earlier state of the file, which becomes the latest: what was typed for another is no longer meant. */
export async function undo(
	{ state, base, ...page }: PageName & { readonly base: Base; readonly state: string },
	context: WorkbenchContext,
): Promise<SaveAnswer> {
	const known = await context.keeper.known();
	const fresh = await readPair(page, { root: context.root, known, pinned: context.pinned });
	const text = context.states.textOf(page, state);
	if (text === undefined) throw new WorkbenchFailure("unknown-state");
	const request = { ...page, base, units: [] };
	if (!isBase(base, baseOf(fresh))) return findConflict(page, { request, fresh, known, context });
	if (write(fresh, { text, context }) === "changed") {
		const now = await readPair(page, { root: context.root, known, pinned: context.pinned });
		return findConflict(page, { request, fresh: now, known, context });
	}
	noteSaved(context.own, fresh.pair);
	context.drafts.discard(page);
	return { kind: "saved", page: await pageAnswer(page, { context, event: "undone" }) };
}

function isBase(base: Base, now: Base): boolean {
	return base.original === now.original && base.translation === now.translation;
}

function eventOf({ intent }: SaveRequest): StateEvent {
	switch (intent.kind) {
		case "save":
			return "saved";
		case "done":
			return "done";
		case "dismiss":
		case "restore":
			return "dismissed";
	}
}

/** The file's text with all that the request is about. */
async function compose(fresh: FreshPair, { request, known, context }: Saving): Promise<ComposedFile> {
	const { intent, translator } = request;
	const { pair, exchange } = fresh;
	const units = withMachineMarks(request.units, context.drafts.find(pair)?.units ?? []);
	const engine = units.some(({ machine, confirmed }) => machine === true && !confirmed)
		? (translationRecordOf(pair.translation?.file ?? pair.original)?.engine ?? engineName(context.own))
		: undefined;
	const written = composeFile(pair, { site: exchange, units, translator, engine });
	if (written.kind === "refused") return written;
	const notTaken = textsNotTaken(pair, { site: exchange, units }, written.text);
	if (notTaken.length > 0) return { kind: "refused", problems: notTaken };
	switch (intent.kind) {
		case "save":
			return written;
		case "dismiss": {
			const lines = unitLines(pair, { site: exchange, file: textFile(pair.file, written.text) });
			const block = intent.unit === undefined ? undefined : lines.blockOf(intent.unit);
			return edited(
				written,
				withDismissal(written.text, {
					rule: intent.rule,
					block,
					value: intent.value,
					reason: intent.reason,
				}),
			);
		}
		case "restore":
			return edited(written, withoutDismissal(written.text, intent));
		case "done":
			return finishPage(written, { fresh, request, known, context, intent });
	}
}

function edited(written: Extract<ComposedFile, { kind: "written" }>, text: string | undefined): ComposedFile {
	return text === undefined ? { kind: "refused", problems: [unwritableRecord] } : { ...written, text };
}

const unwritableRecord: UnitProblem = {
	code: "workbench/unwritable",
	severity: "error",
	message: "The front matter has no group “translation” of the usual form to write it in.",
	hint: "Write “translation:” on a line of its own, and its fields indented below it.",
};

/** @throws WorkbenchFailure */
function write(
	{ pair: { file, translation } }: FreshPair,
	{ text, context }: { readonly text: string; readonly context: WorkbenchContext },
): "written" | "changed" {
	if (text === translation?.file.text) return "written";
	const [refused] = changeSources(context.root, [
		{ file, text, ...(translation ? { replaces: translation.file.blob } : {}) },
	]);
	switch (refused?.code) {
		case undefined:
			return "written";
		case "content/changed-meanwhile":
		case "content/exists":
			return "changed";
		case "content/in-use":
			throw new WorkbenchFailure("in-use");
		default:
			throw new WorkbenchFailure("no-permission", `${refused?.message} ${refused?.hint ?? ""}`.trim());
	}
}
