import { type Force, type FoundForce, forcesIn } from "./forces-in.ts";
import { isNot } from "./opposite-marks.ts";
import type { OppositeSide } from "./opposite-sides.ts";
import { isShort, type Statement, type StatementPair } from "./statement-pairs.ts";

/** Forces that can't stand for each other. “You may go on” is “you needn't stop”, and “must stay” is “mustn't leave”, but these aren't. */
const contraries: Readonly<Record<Force, readonly Force[]>> = {
	may: ["mustn't", "must"],
	must: ["needn't", "may"],
	"mustn't": ["may", "needn't"],
	"needn't": ["must", "mustn't"],
};

/**
 * What one may or must do by the original, and the contrary by the translation: “may” for `får inte`. Only where each says one thing, and neither restricts it
 * otherwise: “only members may” is “others mustn't”, “may be 10 at most” is “mustn't exceed 10”.
 */
export function contraryForces({ original, translation }: StatementPair): OppositeSide | undefined {
	if (!isShort(original) || !isShort(translation)) return undefined;
	const ours = onlyForce(original);
	const theirs = onlyForce(translation);
	if (!ours || !theirs || !contraries[ours.force].includes(theirs.force)) return undefined;
	if (restrictions(original) !== restrictions(translation)) return undefined;
	if (!ours.isNegated && !theirs.isNegated && (ours.isLoose || theirs.isLoose)) return undefined;
	if (ours.isNegated !== theirs.isNegated && (ours.isNegated ? translation : original).marks.some(isNot))
		return undefined;
	return { expected: ours.text, actual: theirs.text };
}

function onlyForce({ text, marks }: Statement): FoundForce | undefined {
	const found = forcesIn(text, marks);
	return new Set(found.map(({ force }) => force)).size === 1 ? found[0] : undefined;
}

/** How many words restrict what a statement says: “only”, “unless”. */
function restrictions({ marks }: Statement): number {
	return marks.filter(({ mark }) => mark.kind === "contrary" && !mark.isLoose).length;
}
