import { dismissedValue } from "../../core/checks/dismissed-value.ts";
import type { TextFile } from "../../core/content/files/site-files.ts";
import { blobId } from "../../core/drift/blob-id.ts";
import type { ExchangePair } from "../../core/exchange/exchange-site.ts";
import { checkPage } from "../../core/workbench/check-page.ts";
import { composePage, type TypedUnit, type UnitProblem } from "../../core/workbench/compose-file.ts";
import { placeProblems, unitLines } from "../../core/workbench/place-problems.ts";
import type { WorkbenchProblem } from "../../workbench/interface/texts.ts";
import type { KnownSite } from "./known-site.ts";
import type { FreshPair } from "./read-pair.ts";
import type { WorkbenchContext } from "./workbench-context.ts";

/** Everything that is wrong or doubtful with a page as it is typed. */
export async function pageChecks(
	{ pair, exchange }: FreshPair,
	{
		units,
		known,
		context,
	}: { readonly units: readonly TypedUnit[]; readonly known: KnownSite; readonly context: WorkbenchContext },
): Promise<readonly UnitProblem[]> {
	const { translation } = pair;
	const { text, problems: unwritable } =
		translation && units.length === 0
			? { text: translation.file.text, problems: [] }
			: composePage(pair, { site: exchange, units });
	const file = textFile(pair.file, text);
	const found = checkPage(pair, file, {
		...known,
		knowledge: await context.knowledge(),
		pinnedTexts: exchange.pinnedTexts,
		today: context.now().toISOString().slice(0, 10),
	});
	const placed = placeProblems(found, unitLines(pair, { site: exchange, file }));
	return [...unwritable.filter(({ code }) => !seenAnyway.has(code)), ...placed];
}

/** What an unfinished page shows by itself. */
const seenAnyway: ReadonlySet<string> = new Set([
	"workbench/nothing-typed",
	"exchange/partly-translated",
	"exchange/untranslated",
]);

/** Problems as the application gets them. */
export function shownProblems(problems: readonly UnitProblem[], { units }: ExchangePair): WorkbenchProblem[] {
	const kinds = new Map<string, string>(units.units.map(({ id, kind }) => [id, kind]));
	return problems.map((problem) => {
		const { code, severity, message, hint, expected, actual, rule, unit } = problem;
		const dismiss = dismissal({ code, kind: unit === undefined ? undefined : kinds.get(unit) });
		const value = dismiss === "no" ? undefined : dismissedValue(problem);
		return {
			code,
			severity,
			message,
			...(hint === undefined ? {} : { hint }),
			...(expected === undefined ? {} : { expected }),
			// What comes back from a translator's tool is named by its unit.
			...(actual === undefined || actual === unit ? {} : { actual }),
			...(rule === undefined ? {} : { rule }),
			...(unit === undefined ? {} : { unit }),
			...(value === undefined ? {} : { value }),
			dismiss,
		};
	});
}

/** What the program itself says of a page's record isn't a matter of opinion. */
const undismissable: ReadonlySet<string> = new Set([
	"translation/ignore-unused",
	"translation/unfinished",
	"translation/review-record",
]);

function dismissal({
	code,
	kind,
}: {
	readonly code: string;
	readonly kind: string | undefined;
}): WorkbenchProblem["dismiss"] {
	if (!code.startsWith("translation/") || undismissable.has(code)) return "no";
	return kind === undefined || kind === "field" ? "page" : "block";
}

/** A text as if it had been read from a file. */
export function textFile(file: string, text: string): TextFile {
	return { file, text, blob: blobId(new TextEncoder().encode(text)) };
}
