import type { MarkedText, Page, Unit } from "../../../src/workbench/interface/page.ts";

/** What a made-up page is made from: each text in Markdown, and its translation if it has one. */
export interface MadeUpText {
	readonly kind: Unit["kind"];
	readonly source: string;
	readonly target?: string;
	readonly field?: string;
	/** What the original was when it was translated. */
	readonly before?: string;
	readonly cell?: Unit["cell"];
}

const languages = {
	source: { tag: "sv", name: "svenska", direction: "ltr" },
	target: { tag: "en", name: "English", direction: "ltr" },
} as const;

/** A page as the server would give it, of texts that a test makes up. Links and code are the only marks it knows. */
export function madeUpPage(
	key: string,
	texts: readonly MadeUpText[],
	{ target = languages.target, ...more }: Partial<Page> = {},
): Page {
	const units = texts.map((text, index) => unitOf(text, index));
	const isBegun = texts.some((text) => text.target !== undefined);
	return {
		key,
		language: target.tag,
		source: languages.source,
		target,
		quotes: [
			{ open: "“", close: "”" },
			{ open: "‘", close: "’" },
		],
		files: { original: `content/sv/${key}.md`, translation: `content/${target.tag}/${key}.md` },
		base: { original: "original-1", ...(isBegun ? { translation: "translation-1" } : {}) },
		status: isBegun ? "current" : "missing",
		...(isBegun ? { state: "in-review" as const, translator: "Kim Berg" } : {}),
		units,
		blocks: units
			.filter(({ kind }) => kind !== "field")
			.map(({ id }, index) => ({ number: index + 1, type: "paragraph", units: [id] })),
		remarks: [],
		outdated: [],
		dismissals: [],
		problems: [],
		history: [{ id: "1", at: "2026-11-29T08:00:00Z", what: "opened", current: true }],
		...more,
	};
}

function unitOf({ kind, source, target, field, before, cell }: MadeUpText, index: number): Unit {
	return {
		id: field ?? `${kind.charAt(0)}-${index}`,
		kind,
		...(field === undefined ? {} : { field }),
		...(kind === "heading" ? { level: 2 } : {}),
		...(cell ? { cell } : {}),
		source: marked(source),
		...(target === undefined ? {} : { target: marked(target) }),
		state: target === undefined ? "untranslated" : before === undefined ? "translated" : "changed",
		optional: field === "shortTitle",
		...(field === "description" ? { most: 160 } : {}),
		...(before === undefined
			? {}
			: {
					difference: [
						{ kind: "removed" as const, text: before },
						{ kind: "added" as const, text: source },
					],
				}),
		terms: [...source.matchAll(/kodförråd/g)].map(({ index: start, 0: term }) => ({
			start,
			end: start + term.length,
			term,
			renderings: ["repository"],
			forbidden: [],
		})),
		insertables: [...source.matchAll(/\d+(?: \d{3})*/g)].map(({ index: start, 0: number }) => ({
			start,
			end: start + number.length,
			kind: "number" as const,
			source: number,
			target: number.replaceAll(" ", ","),
		})),
	};
}

/** Takes a text apart at its links and code. */
export function marked(markdown: string): MarkedText {
	const codes: MarkedText["codes"] = [];
	const pieces: MarkedText["pieces"] = [];
	let at = 0;
	const textUpTo = (end: number): void => {
		const raw = markdown.slice(at, end);
		if (raw !== "") pieces.push({ kind: "text", text: raw, raw });
		at = end;
	};
	for (const match of markdown.matchAll(/\[([^\]]*)\](\([^)]*\))|`[^`]+`/g)) {
		textUpTo(match.index);
		const [whole, text, address] = match;
		const id = String(codes.length + 1);
		if (text === undefined || address === undefined) {
			codes.push({ id, kind: "code", open: whole });
			pieces.push({ kind: "whole", id });
		} else {
			codes.push({ id, kind: "link", open: "[", close: `]${address}` });
			pieces.push({ kind: "open", id }, { kind: "text", text, raw: text }, { kind: "close", id });
		}
		at = match.index + whole.length;
	}
	textUpTo(markdown.length);
	return { markdown, pieces, codes };
}
