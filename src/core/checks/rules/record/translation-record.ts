import type { TranslationStatus } from "../../../drift/translation-status.ts";
import type { TranslationRecord } from "../../../model/page.ts";
import { shellWord } from "../../../problems/shell-word.ts";
import type { CheckedPair, Finding } from "../../rule.ts";

/** How a translation stands to its original. */
export function statusOf({ translation: { role } }: CheckedPair): TranslationStatus {
	return role.kind === "translation" ? role.status : { kind: "current" };
}

/** What the translation's front matter says of its making. */
export function recordOf({ translation: { role } }: CheckedPair): TranslationRecord | undefined {
	return role.kind === "translation" ? role.record : undefined;
}

/** Where the record stands, or one of its fields. */
export function recordLines(
	{ fieldLine = () => 1 }: CheckedPair,
	field?: string,
): NonNullable<Finding["lines"]> {
	const path = field === undefined ? ["translation"] : ["translation", field];
	return { translation: fieldLine(path), original: 1 };
}

/** The command that renews the pin. */
export function pinCommand({ translation: { key, language } }: CheckedPair): string {
	return `npx brygga pin ${shellWord(key)} ${language.tag}`;
}
