/** One way of making a word from another by its ending or its beginning. */
export interface AffixRule {
	readonly kind: "prefix" | "suffix";
	/** The flag that an entry must carry. */
	readonly flag: string;
	/** What is taken from the entry, and what is put in its place. */
	readonly strip: string;
	readonly add: string;
	/** What the entry must begin or end with. */
	readonly condition: RegExp | undefined;
	/** Flags that the word made carries itself. */
	readonly flags: readonly string[];
	/** Whether it goes together with an affix at the other end. */
	readonly crossProduct: boolean;
}

/** A Hunspell affix file, as far as telling words from other letters needs it. */
export interface AffixFile {
	readonly prefixes: readonly AffixRule[];
	readonly suffixes: readonly AffixRule[];
	/** Reads the flags behind an entry's slash. */
	readonly flagsOf: (text: string) => readonly string[];
	/** Characters written another way in the dictionary, such as typographic apostrophes. */
	readonly replacements: readonly (readonly [from: string, to: string])[];
	readonly marks: {
		readonly forbidden: string | undefined;
		readonly needsAffix: string | undefined;
		readonly onlyInCompound: string | undefined;
		/** A word with this one may stand anywhere in a compound. */
		readonly compound: string | undefined;
		readonly compoundFirst: string | undefined;
		readonly compoundMiddle: string | undefined;
		readonly compoundLast: string | undefined;
	};
}

/** Reads a Hunspell affix file (hunspell(5), "AFFIX FILE"). Suggestions and compound patterns are left out. */
export function parseAffixFile(text: string): AffixFile {
	const lines = text.split("\n").flatMap((line) => {
		const fields = line.trim().split(/\s+/);
		return fields[0] === undefined || fields[0] === "" || fields[0].startsWith("#") ? [] : [fields];
	});
	const setting = (name: string): string | undefined => lines.find((fields) => fields[0] === name)?.[1];
	const flagsOf = flagReader(lines, setting("FLAG"));
	const rules = [...affixRules(lines, flagsOf)];
	return {
		prefixes: rules.filter(({ kind }) => kind === "prefix"),
		suffixes: rules.filter(({ kind }) => kind === "suffix"),
		flagsOf,
		replacements: lines.flatMap(([name, from, to]) =>
			name === "ICONV" && from !== undefined && to !== undefined ? [[from, to] as const] : [],
		),
		marks: {
			forbidden: setting("FORBIDDENWORD"),
			needsAffix: setting("NEEDAFFIX"),
			onlyInCompound: setting("ONLYINCOMPOUND"),
			compound: setting("COMPOUNDFLAG"),
			compoundFirst: setting("COMPOUNDBEGIN"),
			compoundMiddle: setting("COMPOUNDMIDDLE"),
			compoundLast: setting("COMPOUNDEND"),
		},
	};
}

/** Flags are single characters, pairs of them or numbers; `AF` lines number whole sets of flags. */
function flagReader(lines: readonly (readonly string[])[], kind: string | undefined): AffixFile["flagsOf"] {
	const split = (text: string): readonly string[] => {
		if (kind === "num") return text.split(",");
		if (kind === "long") return text.match(/../gsu) ?? [];
		return [...text];
	};
	const sets = lines.filter(([name]) => name === "AF").map(([, flags]) => flags ?? "");
	if (sets.length === 0) return split;
	return (text) => split(sets[Number(text)] ?? text);
}

function* affixRules(
	lines: readonly (readonly string[])[],
	flagsOf: AffixFile["flagsOf"],
): Generator<AffixRule, void, undefined> {
	const crossing = new Map<string, boolean>();
	for (const [name, flag, strip, add, condition] of lines) {
		if ((name !== "SFX" && name !== "PFX") || flag === undefined || strip === undefined || add === undefined)
			continue;
		const header = `${name} ${flag}`;
		if (!crossing.has(header)) {
			crossing.set(header, strip === "Y");
			continue;
		}
		const [letters = "", flags = ""] = add.split("/");
		yield {
			kind: name === "SFX" ? "suffix" : "prefix",
			flag,
			strip: strip === "0" ? "" : strip,
			add: letters === "0" ? "" : letters,
			condition: conditionPattern(condition, name),
			flags: flags === "" ? [] : flagsOf(flags),
			crossProduct: crossing.get(header) === true,
		};
	}
}

function conditionPattern(condition: string | undefined, name: "SFX" | "PFX"): RegExp | undefined {
	if (condition === undefined || condition === "." || condition.startsWith("#")) return undefined;
	const source = condition.replace(/[{}()*+?|\\^$](?![^[]*\])/g, "\\$&");
	return new RegExp(name === "SFX" ? `${source}$` : `^${source}`, "u");
}
