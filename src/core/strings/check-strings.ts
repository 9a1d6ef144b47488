import { getOrInsert } from "../collections/get-or-insert.ts";
import { languageName } from "../languages/language-tag.ts";
import { nameSome } from "../problems/name-some.ts";
import type { Problem } from "../problems/problem.ts";
import { suggest } from "../problems/suggest.ts";
import { checkText } from "./check-text.ts";
import { type StringsFile, textsOf } from "./parse-strings.ts";
import { shippedLanguages, shippedTexts } from "./shipped-texts.ts";
import type { ExpectedText } from "./text-shapes.ts";

/** Texts that a site's own texts are checked against. */
export interface StringsContext {
	/** What the language is to have: see `expectedTexts`. */
	readonly expected: ReadonlyMap<string, ExpectedText>;
	/** The generator's texts in the language, by full key. */
	readonly shipped: ReadonlyMap<string, string>;
	/** The source language's tag, in a translation: its texts stand in for those that the translation lacks. */
	readonly source?: string;
}

/**
 * Compares a site's strings file with what is asked for: keys missing or surplus, texts left empty, plural forms that the
 * language's CLDR categories require, interpolation variables missing, unknown or misspelt.
 *
 * @returns Problems `strings/in-english`, `/surplus-key`, `/missing-variable`, `/unknown-variable`, `/broken-variable`, `/missing-count`; for
 * what is missing or empty one warning `/incomplete`, or, in the source language, `/missing-key`, `/missing-plural`, `/empty`, `/none`.
 */
export function checkStrings(strings: StringsFile, context: StringsContext): Problem[] {
	if (!strings.readable) return [];
	const present = [...inEnglish(strings, context), ...presentEntries(strings, context)];
	return context.source === undefined
		? [...missingEntries(strings, context), ...present]
		: [...incomplete(strings, context), ...present.filter(({ code }) => code !== "strings/empty")];
}

/** The texts that neither the generator nor the site has. */
function missingTexts({ entries }: StringsFile, { expected, shipped }: StringsContext): string[] {
	return [...expected.keys()].filter(
		(name) => (entries.get(name)?.text ?? shipped.get(name) ?? "").trim() === "",
	);
}

/** Texts that happen to be the same in another language are fewer than this share. */
const likeEnglish = 0.3;

/** A language that a site was begun in, or had its texts copied for, and that nothing is shipped in: its readers would be spoken to in English. */
function inEnglish({ file, language, entries }: StringsFile, { shipped }: StringsContext): Problem[] {
	if (shipped.size > 0 || new Intl.Locale(language).language === "en") return [];
	const english = [...shippedTexts("en")].filter(([name, text]) => entries.get(name)?.text === text);
	if (english.length === 0 || english.length < entries.size * likeEnglish) return [];
	return [
		{
			code: "strings/in-english",
			severity: "warning",
			message: `${english.length} of ${entries.size} interface texts in ${languageName(language, "en")} are still those in English: ${nameSome(english.map(([name]) => name))}.`,
			hint: `Translate them in ${file}.`,
			file,
			language,
		},
	];
}

/** A language that is being added: one warning for all that it lacks. */
function incomplete(strings: StringsFile, context: StringsContext): Problem[] {
	const { file, language, entries } = strings;
	const { expected, source = "" } = context;
	const missing = missingTexts(strings, context);
	const count = missing.length;
	if (count === 0) return [];
	const are = count === 1 ? "is" : "are";
	const hasOther = (name: string): boolean => {
		const { key, category } = expected.get(name) ?? {};
		return category !== undefined && entries.has(`${key}_other`);
	};
	const instead = missing.every(hasOther)
		? "the form for other numbers is"
		: `those in ${languageName(source, "en")} are`;
	return [
		{
			code: "strings/incomplete",
			severity: "warning",
			message:
				count === expected.size
					? `None of the ${expected.size} interface texts is translated into ${languageName(language, "en")}; ${instead} shown instead.`
					: `${count} of ${expected.size} interface texts ${are} missing or empty in ${languageName(language, "en")} (${instead} shown instead): ${nameSome(missing)}.`,
			hint: `Add ${count === 1 ? "it" : "them"} to ${file}.`,
			file,
			language,
		},
	];
}

function missingEntries(strings: StringsFile, context: StringsContext): Problem[] {
	const { file, language, entries } = strings;
	const missing = missingTexts(strings, context);
	if (missing.length === context.expected.size) return [noTexts(strings)];
	const absent = missing.filter((name) => !entries.has(name));
	const isForm = (name: string): boolean => {
		const { key, category } = context.expected.get(name) ?? {};
		return category !== undefined && [...entries.keys()].some((other) => other.startsWith(`${key}_`));
	};
	const placeOf = (name: string) =>
		({ severity: "error", file, line: nearestLine(entries, name), language, expected: name }) as const;
	const forms = absent.filter(isForm).map(
		(name): Problem => ({
			...placeOf(name),
			code: "strings/missing-plural",
			message: `The plural form “${name}” is missing: the language has a form for “${context.expected.get(name)?.category}”.`,
			hint: `Add "${lastPart(name)}": "…" beside the other forms.`,
		}),
	);
	const groups = new Map<string, string[]>();
	for (const name of absent.filter((absentName) => !isForm(absentName)))
		getOrInsert(groups, name.split(".")[0] ?? "", () => []).push(name);
	const keys = [...groups].map(
		([group, names]): Problem => ({
			...placeOf(names[0] ?? group),
			code: "strings/missing-key",
			message:
				names.length === 1
					? `The text “${names[0]}” is missing.`
					: `${names.length} texts of the group “${group}” are missing: ${nameSome(names.map(lastPart))}.`,
			hint: `Add ${names.map((name) => `"${lastPart(name)}": "…"`).join(", ")} in the group “${group}”.`,
		}),
	);
	return [...forms, ...keys];
}

function lastPart(name: string): string {
	return name.split(".").at(-1) ?? name;
}

function noTexts({ file, language }: StringsFile): Problem {
	return {
		code: "strings/none",
		severity: "error",
		message: `There are no interface texts in ${languageName(language, "en")}, the source language.`,
		hint: `Write them in ${file}. Brygga ships texts in ${shippedLanguages.join(", ")}.`,
		file,
		language,
	};
}

function presentEntries({ file, language, entries }: StringsFile, context: StringsContext): Problem[] {
	const { expected, shipped } = context;
	const forms = new Map([...shipped, ...textsOf(entries)]);
	return [...entries].flatMap(([name, { text, line }]): Problem[] => {
		const place = { severity: "error", file, line, language } as const;
		const entry = expected.get(name);
		if (!entry) {
			return [{ ...place, severity: "warning", ...surplusKey(name, { entries, context }) }];
		}
		if (text.trim() === "") {
			return [
				{
					...place,
					code: "strings/empty",
					message: `The text “${name}” is empty.`,
					hint: "Write the text between the quotation marks.",
				},
			];
		}
		return checkText(name, { text, entry, forms, place });
	});
}

/** A key that is a misspelling, a leftover, or one that the source language hasn't got: no page shows it, so none is wrong. */
function surplusKey(
	name: string,
	{
		entries,
		context: { expected, source },
	}: { readonly entries: StringsFile["entries"]; readonly context: StringsContext },
): Pick<Problem, "code" | "message" | "hint" | "actual" | "expected"> {
	const found = { code: "strings/surplus-key", actual: name } as const;
	const isForm = expected.has(name.replace(/_[a-z]+$/, "_other"));
	const meant = isForm
		? undefined
		: suggestKey(
				name,
				[...expected.keys()].filter((key) => !entries.has(key)),
			);
	if (source === undefined || isForm || meant !== undefined)
		return {
			...found,
			message: `Nothing uses the text “${name}”.`,
			hint: meant === undefined ? "Remove it." : `Did you mean “${meant}”?`,
			...(meant === undefined ? {} : { expected: meant }),
		};
	return {
		...found,
		message: `Only this language has the text “${name}”.`,
		hint: `Add it to i18n/${source}.json too, or remove it.`,
	};
}

/** The key that is meant: within a group by the last part of its name, for what they share says nothing. */
function suggestKey(name: string, keys: readonly string[]): string | undefined {
	const group = name.slice(0, name.lastIndexOf(".") + 1);
	const inGroup = keys.filter((key) => key.startsWith(group)).map((key) => key.slice(group.length));
	const last = group === "" ? undefined : suggest(name.slice(group.length), inGroup);
	if (last !== undefined) return group + last;
	return suggest(
		name,
		keys.filter((key) => group === "" || !key.startsWith(group)),
	);
}

/** The line of the last text in the same group, where a missing one would be added. */
function nearestLine(entries: StringsFile["entries"], name: string): number {
	const group = `${name.split(".")[0]}.`;
	let line = 1;
	for (const [key, entry] of entries) if (key.startsWith(group)) line = entry.line;
	return line;
}
