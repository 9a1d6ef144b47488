import type { Settings } from "../content/settings/settings.ts";
import type { ExchangePair } from "../exchange/exchange-site.ts";
import type { MarkdownBlock } from "../exchange/markdown/read-blocks.ts";
import type { Unit } from "../exchange/pages/page-units.ts";
import type { Term } from "../glossary/parse-glossary.ts";
import type { StringsFile } from "../strings/parse-strings.ts";
import { createWordComparison, type WordPart } from "../translating/compare-words.ts";
import { type CellPlace, cellPlaces } from "./cell-places.ts";
import { type MarkedText, markedText } from "./marked-text.ts";
import { pageRemarks, type RemarkView } from "./page-remarks.ts";
import {
	type FoundTerm,
	type Insertable,
	insertablesIn,
	type LanguagePair,
	termsIn,
} from "./unit-findings.ts";

/** A text to translate, as the workbench shows it. */
export interface UnitView extends Pick<Unit, "id" | "kind" | "state" | "optional"> {
	/** Name of the front matter field: `title`, `contacts.role Eva Ek`. */
	readonly field?: string;
	/** What readers call the field, by languages of the site that have a word for it. */
	readonly labels?: Readonly<Record<string, string>>;
	/** 1–6, of a heading. */
	readonly level?: number;
	/** What stands before an item of a list: `•`, `1.`. */
	readonly mark?: string;
	/** Of a cell of a table. */
	readonly cell?: CellPlace;
	readonly source: MarkedText;
	readonly target?: MarkedText;
	/** From the text that was translated to today's. */
	readonly difference?: WordPart[];
	/** Characters that the text should stay below. */
	readonly most?: number;
	readonly terms: FoundTerm[];
	readonly insertables: Insertable[];
}

/** A block of the original. */
export interface BlockView {
	/** 1-based. */
	readonly number: number;
	readonly type: string;
	/** Ids of its units. */
	readonly units: string[];
	/** Its Markdown, for blocks without units. */
	readonly markdown?: string;
	/** 1-based number of the translation's block. */
	readonly translation?: number;
}

/** An original and its translation, text by text and block by block. */
export interface PageDescription {
	readonly units: UnitView[];
	readonly blocks: BlockView[];
	readonly remarks: RemarkView[];
	/** Blocks of the translation whose original is gone, which saving takes out. */
	readonly outdated: { readonly number: number; readonly markdown: string }[];
}

/** Lists and results of search engines cut off what is longer; a short title stands in menus. */
const usefulLength: Readonly<Record<string, number>> = { title: 70, shortTitle: 30, description: 160 };

/** Takes a pair apart as export does, with what the glossary and the values of each text offer. */
export function describePage(
	pair: ExchangePair,
	{
		settings,
		terms,
		strings,
	}: {
		readonly settings: Settings;
		readonly terms: readonly Term[];
		/** The site's interface texts, for what it calls its fields. */
		readonly strings: readonly StringsFile[];
	},
): PageDescription {
	const target = settings.languages.find(({ tag }) => tag === pair.language) ?? settings.source;
	const languages = { source: settings.source, target };
	const compare = createWordComparison(settings.source.tag);
	const { units, matches, outdated } = pair.units;
	const { blocks } = pair.originalTexts;
	const cells = blocks.map(cellPlaces);
	return {
		units: units.map((unit) => unitView(unit, { ...languages, blocks, cells, terms, strings, compare })),
		blocks: blocks.map((block, index): BlockView => {
			const own = units.filter(({ place }) => place.kind === "segment" && place.block === index);
			const match = matches[index]?.translation;
			return {
				number: index + 1,
				type: block.type,
				units: own.map(({ id }) => id),
				...(own.length === 0 ? { markdown: markdownOf(block, pair.originalTexts) } : {}),
				...(match === undefined ? {} : { translation: match + 1 }),
			};
		}),
		remarks: pageRemarks(pair),
		outdated: outdated.flatMap((index) => {
			const block = pair.translation?.texts.blocks[index];
			return block && pair.translation
				? [{ number: index + 1, markdown: markdownOf(block, pair.translation.texts) }]
				: [];
		}),
	};
}

function markdownOf({ range }: MarkdownBlock, { source, bodyStart }: ExchangePair["originalTexts"]): string {
	return source.text.slice(bodyStart + range.start, bodyStart + range.end);
}

function unitView(
	unit: Unit,
	{
		blocks,
		cells,
		terms,
		strings,
		compare,
		...languages
	}: LanguagePair & {
		readonly blocks: readonly MarkdownBlock[];
		/** The places of each block's cells. */
		readonly cells: readonly ReadonlyMap<number, CellPlace>[];
		readonly terms: readonly Term[];
		readonly strings: readonly StringsFile[];
		readonly compare: (before: string, now: string) => WordPart[];
	},
): UnitView {
	const { id, kind, source, target, previous, state, optional, place } = unit;
	const field = place.kind === "field" ? place.field.name : undefined;
	const { level, mark } = (place.kind === "segment" && blocks[place.block]?.segments[place.segment]) || {};
	const cell = place.kind === "segment" ? cells[place.block]?.get(place.segment) : undefined;
	const most = place.kind === "field" ? usefulLength[place.field.field] : undefined;
	const text = markedText(source);
	return {
		id,
		kind,
		state,
		optional,
		source: text,
		...(field === undefined ? {} : { field }),
		...(place.kind === "field" ? fieldLabels(place.field.field, strings) : {}),
		...(level === undefined ? {} : { level }),
		...(mark === undefined ? {} : { mark }),
		...(cell ? { cell } : {}),
		...(target ? { target: markedText(target) } : {}),
		...(previous ? { difference: compare(markedText(previous).markdown, text.markdown) } : {}),
		...(most === undefined ? {} : { most }),
		terms: termsIn(source, { ...languages, terms }),
		insertables: insertablesIn(source, languages),
	};
}

/** @param field Its name, after those that it is part of: `contacts.role`. */
function fieldLabels(field: string, strings: readonly StringsFile[]): Pick<UnitView, "labels"> {
	const key = `field.${field.split(".").at(-1)}`;
	const known = strings.flatMap(({ language, entries }) => {
		const label = entries.get(key)?.text.trim();
		return label ? [[language, label] as const] : [];
	});
	return known.length === 0 ? {} : { labels: Object.fromEntries(known) };
}
