import { pinFor } from "../../../core/exchange/exchange-site.ts";
import { markdownText } from "../../../core/exchange/markdown/inline-text.ts";
import { hasErrors } from "../../../core/problems/problem.ts";
import type { ComposedFile, UnitProblem } from "../../../core/workbench/compose-file.ts";
import { withRecord } from "../../../core/workbench/record-edits.ts";
import { translationRecordOf } from "../../../core/workbench/translation-record.ts";
import type { SaveRequest } from "../../../workbench/interface/editing.ts";
import type { UnitText } from "../../../workbench/interface/texts.ts";
import { pageChecks, textFile } from "../page-checks.ts";
import { type FreshPair, pairOf } from "../read-pair.ts";
import type { Saving } from "./saving.ts";

/** Pins, sets the state, the reviewer and the day, once nothing stands against it. */
export async function finishPage(
	written: Extract<ComposedFile, { kind: "written" }>,
	{
		fresh,
		request,
		intent,
		known,
		context,
	}: Saving & {
		readonly fresh: FreshPair;
		readonly intent: Extract<SaveRequest["intent"], { kind: "done" }>;
	},
): Promise<ComposedFile> {
	const { pair, exchange } = fresh;
	const left = notGoneThrough(fresh, request.units);
	const record = {
		pin: pinFor(exchange, pair.original),
		state: intent.state,
		...(request.translator === undefined ? {} : { translator: request.translator }),
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
		if (text === "" && (own || !target)) return optional ? [] : [{ ...untranslated, unit: id }];
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
