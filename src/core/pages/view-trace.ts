/**
 * Notes what a view is made from, so that it needn't be made again as long as that is the same. Everything that views learn of
 * other pages they learn from the model and its listings; both are handed to them in a form that notes each question.
 */
import type { Memory } from "../model/memory.ts";
import type { Page } from "../model/page.ts";
import { pageChanges } from "../model/page-changes.ts";
import { isSameList } from "../model/same-list.ts";
import type { SiteModel } from "../model/site-model.ts";
import type { Listings, ListPart } from "./listings.ts";

/** Notes questions. */
export interface ViewTrace {
	/** All questions that were asked, by number. */
	readonly names: readonly string[];
	/** Runs something and tells which questions it asked, by number. */
	readonly record: <Value>(make: () => Value) => { readonly value: Value; readonly reads: readonly number[] };
	/** Notes questions that something made before had asked. */
	readonly repeat: (reads: readonly number[]) => void;
	readonly note: (name: string) => void;
	/** The model, with questions noted. */
	readonly model: (model: SiteModel) => SiteModel;
	/** A language's listings, with questions noted. */
	readonly listings: (listings: Listings, tag: string) => Listings;
}

/**
 * Makes a trace.
 *
 * @param known Questions whose numbers are to stay the same.
 */
export function createViewTrace(known: readonly string[] = []): ViewTrace {
	const names: string[] = [...known];
	const numbers = new Map(names.map((name, number) => [name, number]));
	let noted = new Set<number>();
	const numberOf = (name: string): number => {
		const number = numbers.get(name) ?? names.push(name) - 1;
		numbers.set(name, number);
		return number;
	};
	const note = (name: string): void => {
		noted.add(numberOf(name));
	};
	const noteKey: NoteKey = (prefix) => {
		const known = new Map<string, number>();
		return (key) => {
			let number = known.get(key);
			if (number === undefined) {
				number = numberOf(`${prefix} ${key}`);
				known.set(key, number);
			}
			noted.add(number);
		};
	};
	return {
		names,
		note,
		record: (make) => {
			const outer = noted;
			noted = new Set();
			try {
				const value = make();
				const reads = [...noted];
				for (const read of reads) outer.add(read);
				return { value, reads };
			} finally {
				noted = outer;
			}
		},
		repeat: (reads) => {
			for (const read of reads) noted.add(read);
		},
		model: (model) => tracedModel(model, { note, noteKey }),
		listings: (listings, tag) => tracedListings(listings, { tag, note }),
	};
}

/** Makes what notes the questions that begin alike, without putting the same name together each time. */
type NoteKey = (prefix: string) => (key: string) => void;

function tracedModel(
	model: SiteModel,
	{ note, noteKey }: { readonly note: (name: string) => void; readonly noteKey: NoteKey },
): SiteModel {
	const { settings, languages, strings } = model;
	return {
		settings,
		languages,
		strings,
		pages: new Map(
			[...model.pages].map(([tag, tree]) => [
				tag,
				new TracedMap(tree, { one: noteKey(`page ${tag}`), all: () => note(`tree ${tag}`) }),
			]),
		),
		media: new TracedMap(model.media, { one: noteKey("media"), all: () => note("media") }),
		get terms() {
			note("terms");
			return model.terms;
		},
		get pairs() {
			note("pairs");
			return model.pairs;
		},
		get redirects() {
			note("redirects");
			return model.redirects;
		},
	};
}

function tracedListings(
	listings: Listings,
	{ tag, note }: { readonly tag: string; readonly note: (name: string) => void },
): Listings {
	return {
		get articles() {
			note(`articles ${tag}`);
			return listings.articles;
		},
		get municipalities() {
			note(`municipalities ${tag}`);
			return listings.municipalities;
		},
		get topics() {
			note(`topics ${tag}`);
			return listings.topics;
		},
		listedOn: (page, part) => {
			note(`listed ${tag} ${part.number} ${part.size} ${page.kind} ${page.key}`);
			return listings.listedOn(page, part);
		},
		neighboursOf: (key) => {
			note(`neighbours ${tag} ${key}`);
			return listings.neighboursOf(key);
		},
	};
}

/** A map that tells of each look into it. */
class TracedMap<Value> implements ReadonlyMap<string, Value> {
	readonly #map: ReadonlyMap<string, Value>;
	readonly #one: (key: string) => void;
	readonly #all: () => void;

	constructor(
		map: ReadonlyMap<string, Value>,
		{ one, all }: { readonly one: (key: string) => void; readonly all: () => void },
	) {
		this.#map = map;
		this.#one = one;
		this.#all = all;
	}

	get(key: string): Value | undefined {
		this.#one(key);
		return this.#map.get(key);
	}

	has(key: string): boolean {
		this.#one(key);
		return this.#map.has(key);
	}

	get size(): number {
		this.#all();
		return this.#map.size;
	}

	forEach(callback: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
		this.#all();
		this.#map.forEach((value, key) => {
			callback(value, key, this);
		});
	}

	entries(): MapIterator<[string, Value]> {
		this.#all();
		return this.#map.entries();
	}

	keys(): MapIterator<string> {
		this.#all();
		return this.#map.keys();
	}

	values(): MapIterator<Value> {
		this.#all();
		return this.#map.values();
	}

	[Symbol.iterator](): MapIterator<[string, Value]> {
		return this.entries();
	}
}

/** Gives the answers to noted questions, by name and number, as digests. */
export type AnswerDigest = (name: string, number: number) => string;

/** A question, taken apart. */
interface Question {
	readonly kind: string;
	readonly tag: string;
	/** What follows the tag. */
	readonly rest: string;
	/** For lists of pages. */
	readonly list?: { readonly page: Pick<Page, "key" | "kind">; readonly part: ListPart };
}

/** What a question was answered from, and the digest of the answer. */
interface Answer {
	readonly name: string;
	readonly question: Question;
	readonly from: readonly unknown[];
	readonly digest: string;
	/** The last model that it was the answer for. */
	model: SiteModel;
}

/** What questions are answered from besides the model. */
interface AnswerSources {
	/** By language tag. */
	readonly listings: ReadonlyMap<string, Listings>;
	/** JSON of what the pages of a language share, by tag. */
	readonly sites: ReadonlyMap<string, string>;
}

/**
 * Tells the answers to questions that a trace has noted: two models that answer a question with the same digest give the same view.
 *
 * @param options `digest` makes answers short.
 */
export function createAnswers(
	model: SiteModel,
	{
		memory,
		digest,
		...sources
	}: AnswerSources & { readonly memory: Memory; readonly digest: (text: string) => string },
): AnswerDigest {
	const known = memory("answers", model.settings, [], (): (Answer | undefined)[] => []);
	const { since, keys } = pageChanges(model, memory);
	const described = memory("described", model.settings, [], () => new WeakMap<object, string>());
	const describe = (value: unknown): string => {
		if (typeof value !== "object" || value === null) return String(value);
		let text = described.get(value);
		if (text === undefined) {
			text = digest("role" in value ? pageDigest(value as Page) : JSON.stringify(value, mapsAsEntries));
			described.set(value, text);
		}
		return text;
	};
	const describeAll = (values: readonly unknown[]): string => {
		const [first] = values;
		const isOne = values.length === 1 && typeof first === "object" && first !== null;
		return isOne ? describe(first) : digest(values.map(describe).join("\n"));
	};
	/** Most questions are about a page or two, and most pages are as they were. */
	const isStillSame = ({ question: { kind, tag, rest }, from, model: asked }: Answer): boolean => {
		if (kind === "page") return asked === since && keys?.has(rest) === false;
		if (kind !== "neighbours") return false;
		const found = sources.listings.get(tag)?.neighboursOf(rest);
		return found?.earlier === from[0] && found?.later === from[1];
	};
	return (name, number) => {
		const kept = known[number];
		const before = kept?.name === name ? kept : undefined;
		if (before && isStillSame(before)) {
			before.model = model;
			return before.digest;
		}
		const question = before?.question ?? parseQuestion(name);
		const from = askedOf(question, { model, ...sources });
		const same = before && isSameList(before.from, from);
		const answer = same ? before.digest : describeAll(from);
		known[number] = { name, question, from, digest: answer, model };
		return answer;
	};
}

function parseQuestion(name: string): Question {
	const [kind = "", tag = "", ...words] = name.split(" ");
	const rest = words.join(" ");
	if (kind === "media") return { kind, tag: "", rest: name.slice("media ".length) };
	if (kind !== "listed") return { kind, tag, rest };
	const [number, size, pageKind, ...key] = words;
	const page = { key: key.join(" "), kind: pageKind as Page["kind"] };
	return { kind, tag, rest, list: { page, part: { number: Number(number), size: Number(size) } } };
}

/** What a question is answered from: pages, which never change, and values. */
function askedOf(
	{ kind, tag, rest, list }: Question,
	{ model, listings, sites }: AnswerSources & { readonly model: SiteModel },
): readonly unknown[] {
	switch (kind) {
		case "page":
			return [model.pages.get(tag)?.get(rest)];
		case "tree":
			return [...(model.pages.get(tag)?.values() ?? [])];
		case "neighbours": {
			const { earlier, later } = listings.get(tag)?.neighboursOf(rest) ?? {};
			return [earlier, later];
		}
		case "listed": {
			const found = list && listings.get(tag)?.listedOn(list.page, list.part);
			return [found?.parts, ...(found?.pages ?? [])];
		}
		case "articles":
			return listings.get(tag)?.articles ?? [];
		case "municipalities":
			return listings.get(tag)?.municipalities ?? [];
		case "topics":
			return listings.get(tag)?.topics ?? [];
		case "site":
			return [sites.get(tag)];
		case "media":
			return rest === "" ? [...model.media.values()] : [model.media.get(rest)];
		case "terms":
			return [model.terms];
		case "pairs":
			return model.pairs;
		case "redirects":
			return model.redirects.flatMap(({ from, to }) => [from, to]);
		default:
			throw new Error(`Unknown question “${kind}”`);
	}
}

/** Everything of a page that follows from its file, its original's, and its place in the site. The settings aren't part of it. */
function pageDigest({ language, key, blob, path, role, contactsWithdrawn }: Page): string {
	const own = `${language.tag} ${key} ${blob} ${path}${contactsWithdrawn ? " withdrawn" : ""}`;
	if (role.kind === "original") return own;
	const { original, status } = role;
	return `${own} ${original.blob} ${original.path} ${JSON.stringify(status)}`;
}

function mapsAsEntries(_: string, value: unknown): unknown {
	return value instanceof Map ? [...value] : value;
}
