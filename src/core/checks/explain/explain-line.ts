import { hasUnfinishedBlocks } from "../../drift/unfinished.ts";
import type { Page } from "../../model/page.ts";
import type { SiteModel } from "../../model/site-model.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Result } from "../../problems/result.ts";
import type { FieldLine } from "../alignment/checked-pair.ts";
import {
	findInPair,
	isTranslation,
	type LanguageKnowledge,
	type PairFinding,
	type TranslatedPage,
} from "../check-translations.ts";
import { judgeFindings } from "../judge-findings.ts";
import type { CheckedPair } from "../rule.ts";
import { blockAt } from "./block-at.ts";
import { type Explanation, explainBlock } from "./explanation.ts";

/** A line of one of a site's files. */
export interface FileLine {
	/** Path relative to the site's root, with `/`. */
	readonly file: string;
	/** 1-based. */
	readonly line: number;
	/** The file's text. */
	readonly text: string;
}

/** A site whose pages have been compared, and what is known of its languages. */
export interface ExplainedSite {
	readonly model: SiteModel;
	readonly fieldLine: FieldLine;
	readonly knowledge: LanguageKnowledge;
}

/**
 * What the rules read in the block or field at a line, on both sides: one explanation, or for a line of an original one for each of its
 * translations.
 *
 * @returns Problems `explain/not-a-page`, `/no-translation`, `/unfinished`, `/no-text`, `/no-counterpart`.
 */
export function explainLine(place: FileLine, explained: ExplainedSite): Result<readonly Explanation[]> {
	const { model } = explained;
	const page = [...model.pages.values()]
		.flatMap((tree) => [...tree.values()])
		.find(({ file }) => file === place.file);
	if (!page) {
		const message = `“${place.file}” isn't a page of this site that is published.`;
		return fault(place, {
			code: "not-a-page",
			message,
			hint: "Name a file below content/ and a line: content/en/about.md:12.",
		});
	}
	const translations = translationsFor(page, model);
	if (translations.length === 0) {
		const message = `“${page.key}” has no translation that is published.`;
		return fault(place, { code: "no-translation", message, hint: "Name a page that has one." });
	}
	const results = translations.map((translation) => explainIn(translation, { place, ...explained }));
	const values = results.flatMap((result) => (result.ok ? [result.value] : []));
	if (values.length > 0) return { ok: true, value: values };
	return { ok: false, problems: results.flatMap((result) => (result.ok ? [] : result.problems)) };
}

function translationsFor(page: Page, { pages }: SiteModel): TranslatedPage[] {
	if (isTranslation(page)) return [page];
	return [...pages.values()].flatMap((tree) => {
		const other = tree.get(page.key);
		return other && isTranslation(other) ? [other] : [];
	});
}

function explainIn(
	translation: TranslatedPage,
	{ place, model, fieldLine, knowledge }: { readonly place: FileLine } & ExplainedSite,
): Result<Explanation> {
	const { original, record } = translation.role;
	if (hasUnfinishedBlocks(translation.body)) {
		return fault(place, {
			code: "unfinished",
			message: `${translation.file} holds texts that are still to be translated, and is compared once they are.`,
			hint: "Translate what begins with “> [!original]”.",
		});
	}
	const { terms, settings } = model;
	const { pair, found } = findInPair({ original, translation, record }, { terms, knowledge, fieldLine });
	const block = blockAt(pair, place);
	if (block.kind === "nothing") {
		const message = "There is no text on this line that the rules compare.";
		const hint = "Name a line of the text, or of a field that is translated.";
		return fault(place, { code: "no-text", message, hint });
	}
	if (block.kind === "alone") return fault(place, alone(pair, place));
	const own = found.filter((finding) => finding.block === block.aligned);
	const judged = judgeFindings(
		own.filter(({ dismissals }) => dismissals.length === 0).map(({ problem }) => problem),
		settings.translation,
	);
	const dismissed = [
		...own.flatMap(dismissedBy),
		...judged.ignored.map(({ problem, by }) => ({ problem, reason: by.reason })),
	];
	const explanation = explainBlock(block.aligned, { pair, problems: judged.problems, dismissed });
	return { ok: true, value: explanation };
}

function dismissedBy({ problem, dismissals: [first] }: PairFinding): Explanation["dismissed"] {
	return first ? [{ problem, reason: first.reason }] : [];
}

/** A block that has lost its counterpart, or of which it isn't sure that it has the right one. */
function alone({ original, translation }: CheckedPair, { file }: FileLine): Fault {
	const other = file === original.file ? translation.file : original.file;
	return {
		code: "no-counterpart",
		message: `What stands here isn't compared: it isn't clear what answers to it in ${other}.`,
		hint: "The rule “structure” tells of blocks and items that one of the two pages lacks.",
	};
}

interface Fault {
	readonly code: string;
	readonly message: string;
	readonly hint: string;
}

function fault({ file, line }: FileLine, { code, message, hint }: Fault): Result<never> {
	const problem: Problem = { code: `explain/${code}`, severity: "error", message, hint, file, line };
	return { ok: false, problems: [problem] };
}
