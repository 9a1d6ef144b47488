import { pinFor } from "../../core/exchange/exchange-site.ts";
import { markdownText } from "../../core/exchange/markdown/inline-text.ts";
import { hasErrors } from "../../core/problems/problem.ts";
import { mergeUnits } from "../../core/workbench/merge-units.ts";
import { unitLines } from "../../core/workbench/place-problems.ts";
import { withDismissal, withoutDismissal, withRecord } from "../../core/workbench/record-edits.ts";
import { translationRecordOf } from "../../core/workbench/translation-record.ts";
import { type UnitProblem, type WrittenPage, writePage } from "../../core/workbench/write-page.ts";
import type { SaveAnswer, SaveRequest } from "../../workbench/interface/editing.ts";
import type { Base, PageName, UnitText } from "../../workbench/interface/texts.ts";
import { changeSources } from "../writing/change-sources.ts";
import type { KnownSite } from "./known-site.ts";
import { engineName } from "./machine/machine-settings.ts";
import { baseOf, pageAnswer } from "./page-answer.ts";
import { pageChecks, shownProblems, textFile } from "./page-checks.ts";
import type { StateEvent } from "./past-states.ts";
import { type FreshPair, pairOf, readPair } from "./read-pair.ts";
import { noteSaved } from "./saved-files.ts";
import type { WorkbenchContext } from "./workbench-context.ts";
import { WorkbenchFailure } from "./workbench-failure.ts";

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
	if (!isBase(request.base, baseOf(fresh))) return conflict(page, { request, fresh, known, context });
	const unknown = request.units.find(({ id }) => !fresh.pair.units.units.some((unit) => unit.id === id));
	if (unknown) throw new WorkbenchFailure("unknown-unit", unknown.text);
	const written = await compose(fresh, { request, known, context });
	if (written.kind === "refused")
		return { kind: "refused", problems: shownProblems(written.problems, fresh.pair) };
	const refused = write(fresh, { text: written.text, context });
	if (refused === "changed") {
		const now = await readPair(page, { root: context.root, known, pinned: context.pinned });
		return conflict(page, { request, fresh: now, known, context });
	}
	noteSaved(context.own, fresh.pair);
	await keepMarks(page, { request, known, context, upTo });
	return { kind: "saved", page: await pageAnswer(page, { context, event: eventOf(request) }) };
}

/** Writes an earlier state of the file, which becomes the latest. */
export async function undo(
	{ state, base, ...page }: PageName & { readonly base: Base; readonly state: string },
	context: WorkbenchContext,
): Promise<SaveAnswer> {
	const known = await context.keeper.known();
	const fresh = await readPair(page, { root: context.root, known, pinned: context.pinned });
	const text = context.states.textOf(page, state);
	if (text === undefined) throw new WorkbenchFailure("unknown-state");
	const request = { ...page, base, units: [] };
	if (!isBase(base, baseOf(fresh))) return conflict(page, { request, fresh, known, context });
	if (write(fresh, { text, context }) === "changed") {
		const now = await readPair(page, { root: context.root, known, pinned: context.pinned });
		return conflict(page, { request, fresh: now, known, context });
	}
	noteSaved(context.own, fresh.pair);
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

interface Composing {
	readonly request: SaveRequest;
	readonly known: KnownSite;
	readonly context: WorkbenchContext;
}

/** The file's text with all that the request is about. */
async function compose(fresh: FreshPair, { request, known, context }: Composing): Promise<WrittenPage> {
	const { intent, translator } = request;
	const { pair, exchange } = fresh;
	const units = withMachineMarks(request.units, context.drafts.find(pair)?.units ?? []);
	const engine = units.some(({ machine, confirmed }) => machine === true && !confirmed)
		? (translationRecordOf(pair.translation?.file ?? pair.original)?.engine ?? engineName(context.own))
		: undefined;
	const written = writePage(pair, { site: exchange, units, translator, engine });
	if (written.kind === "refused") return written;
	switch (intent.kind) {
		case "save":
			return written;
		case "dismiss": {
			const lines = unitLines(pair, { site: exchange, file: textFile(pair.file, written.text) });
			const block = intent.unit === undefined ? undefined : lines.blockOf(intent.unit);
			return edited(
				written,
				withDismissal(written.text, { rule: intent.rule, block, reason: intent.reason }),
			);
		}
		case "restore":
			return edited(written, withoutDismissal(written.text, intent));
		case "done":
			return finish(written, { fresh, request, known, context, intent });
	}
}

function edited(written: Extract<WrittenPage, { kind: "written" }>, text: string | undefined): WrittenPage {
	return text === undefined ? { kind: "refused", problems: [unwritableRecord] } : { ...written, text };
}

const unwritableRecord: UnitProblem = {
	code: "workbench/unwritable",
	severity: "error",
	message: "The front matter has no group “translation” of the usual form to write it in.",
	hint: "Write “translation:” on a line of its own, and its fields indented below it.",
};

/** Pins, sets the state, the reviewer and the day, once nothing stands against it. */
async function finish(
	written: Extract<WrittenPage, { kind: "written" }>,
	{
		fresh,
		request,
		intent,
		known,
		context,
	}: Composing & {
		readonly fresh: FreshPair;
		readonly intent: Extract<SaveRequest["intent"], { kind: "done" }>;
	},
): Promise<WrittenPage> {
	const { pair, exchange } = fresh;
	const left = notGoneThrough(fresh, request.units);
	const record = {
		pin: pinFor(exchange, pair.original),
		state: intent.state,
		...(intent.state === "reviewed"
			? {
					reviewer: intent.reviewer ?? translationRecordOf(textFile(pair.file, written.text))?.reviewer ?? "",
					reviewed: context.now().toISOString().slice(0, 10),
				}
			: {}),
	};
	if (intent.state === "reviewed" && record.reviewer === "") left.push(noReviewer);
	const text = withRecord(written.text, record);
	const done = await pairOf(pair, {
		root: context.root,
		known,
		pinned: context.pinned,
		original: pair.original,
		translation: textFile(pair.file, text),
	});
	const found = left.length > 0 ? [] : await pageChecks(done, { units: [], known, context });
	const errors = found.filter(({ severity }) => severity === "error");
	const problems = [...left, ...errors];
	return hasErrors(problems) ? { kind: "refused", problems } : { ...written, text, state: intent.state };
}

const noReviewer: UnitProblem = {
	code: "workbench/no-reviewer",
	severity: "error",
	message: "A reviewed page says who reviewed it.",
	hint: "Write the reviewer's name.",
};

/** The texts that a person has still to translate, or to go through. */
function notGoneThrough({ pair }: FreshPair, typed: readonly UnitText[]): UnitProblem[] {
	const byId = new Map(typed.map((unit) => [unit.id, unit]));
	return pair.units.units.flatMap(({ id, state, optional, target }): UnitProblem[] => {
		const own = byId.get(id);
		const text = own?.text.trim() ? own.text : "";
		if (text === "" && !target) return optional ? [] : [{ ...untranslated, unit: id }];
		const isNew = text !== "" && text !== (target && markdownText(target));
		const isMachine = own?.machine === true || (state === "machine" && !isNew);
		const isLeft = state === "changed" ? !isNew : isMachine;
		return isLeft && own?.confirmed !== true ? [{ ...notConfirmed, unit: id }] : [];
	});
}

const untranslated: UnitProblem = {
	code: "workbench/untranslated",
	severity: "error",
	message: "This text isn't translated.",
	hint: "Translate it.",
};

const notConfirmed: UnitProblem = {
	code: "workbench/not-gone-through",
	severity: "error",
	message: "Nobody has gone through this text.",
	hint: "Change the translation, or say that it is right as it is.",
};

/** Units whose text in the file is a machine's, with those of the request. */
function withMachineMarks(typed: readonly UnitText[], kept: readonly UnitText[]): UnitText[] {
	const ids = new Set(typed.map(({ id }) => id));
	return [
		...typed,
		...kept.filter(({ id, machine, confirmed }) => machine === true && !confirmed && !ids.has(id)),
	];
}

/** Puts what was typed on the disk; gives the sequence up to which drafts belong to it. */
function keepTyped(
	page: PageName,
	{ request: { base, units }, context: { drafts, now } }: Pick<Composing, "request" | "context">,
): number {
	const sequence = now().getTime();
	if (units.length === 0) return sequence;
	const { units: kept = [] } = drafts.find(page) ?? {};
	drafts.keep(page, { base, units: withMachineMarks(units, kept), sequence });
	return sequence;
}

/** Of what is saved, keeps which texts have been gone through, and which are a machine's: the file says so only of the page as a whole. */
async function keepMarks(
	page: PageName,
	{ request, known, context, upTo }: Composing & { readonly upTo: number },
): Promise<void> {
	const { drafts, root, pinned } = context;
	const kept = drafts.find(page);
	const fresh = await readPair(page, { root, known, pinned });
	const typed = new Map([...(kept?.units ?? []), ...request.units].map((unit) => [unit.id, unit]));
	const marks = fresh.pair.units.units.flatMap(({ id, state, target }): UnitText[] => {
		const unit = typed.get(id);
		if (!unit || !target) return [];
		const isMachine = unit.machine === true && !unit.confirmed;
		const isGoneThrough = unit.confirmed && (state === "changed" || state === "machine");
		return isMachine || isGoneThrough ? [{ ...unit, text: markdownText(target) }] : [];
	});
	const isDone = request.intent.kind === "done" || marks.length === 0;
	drafts.settle(page, { upTo, ...(isDone ? {} : { marks: { base: baseOf(fresh), units: marks } }) });
}

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

/** What the files are now, compared with what was opened and what was typed. */
async function conflict(
	page: PageName,
	{
		request,
		fresh,
		known,
		context,
	}: Omit<Composing, "request"> & {
		readonly request: Pick<SaveRequest, "base" | "units">;
		readonly fresh: FreshPair;
	},
): Promise<SaveAnswer> {
	const { base, units } = request;
	const now = baseOf(fresh);
	const { pair } = fresh;
	const original = await textOfBlob(base.original, context);
	const translation =
		base.translation === undefined ? undefined : await textOfBlob(base.translation, context);
	const isKnown = original !== undefined && (base.translation === undefined || translation !== undefined);
	const opened = isKnown
		? await pairOf(page, {
				root: context.root,
				known,
				pinned: context.pinned,
				original: textFile(pair.original.file, original),
				translation: translation === undefined ? undefined : textFile(pair.file, translation),
			})
		: undefined;
	return {
		kind: "conflict",
		page: await pageAnswer(page, { context }),
		...mergeUnits(opened?.pair, { now: pair, typed: units }),
		changed: {
			original: base.original !== now.original,
			translation: base.translation !== now.translation,
		},
	};
}

async function textOfBlob(blob: string, { states, pinned }: WorkbenchContext): Promise<string | undefined> {
	const kept = states.recall(blob);
	if (kept !== undefined || !/^[0-9a-f]{40}$/.test(blob)) return kept;
	return (await pinned.read([blob], { quick: true })).texts.get(blob);
}
