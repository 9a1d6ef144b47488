import { mkdir, readdir, readFile, rename, rm, rmdir, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Random } from "../../../bench/corpus/random.ts";
import { blobId } from "../../../src/core/drift/blob-id.ts";

/** One change of a site's files, as an author, translator or developer makes it. */
export interface Edit {
	/** For the message when it is found out. */
	readonly name: string;
	/** Contents by path below the site's root; `undefined` removes a file. */
	readonly files: ReadonlyMap<string, string | Uint8Array | undefined>;
}

/** The files of a site as they are before an edit. */
export type SiteState = ReadonlyMap<string, Uint8Array>;

type EditMaker = (state: SiteState, random: Random) => Edit | undefined;

/** Draws an edit of a site. */
export function randomEdit(state: SiteState, random: Random): Edit {
	for (;;) {
		const edit = random.pick(makers)(state, random);
		if (edit) return edit;
	}
}

/** Reads the files that edits may change, and the layouts. */
export async function readState(root: string): Promise<SiteState> {
	const state = new Map<string, Uint8Array>();
	for (const folder of ["content", "i18n", "views"]) {
		for (const entry of await readdir(join(root, folder), { recursive: true, withFileTypes: true })) {
			if (!entry.isFile()) continue;
			const full = join(entry.parentPath, entry.name);
			state.set(full.slice(root.length + 1), await readFile(full));
		}
	}
	return state;
}

/** How a file is written: as a new one in the place of the old; or into the old one, whose time may be set back to what it was. */
export type WayOfWriting = "replaced" | "in place" | "in place, time kept";

/** Carries an edit out. */
export async function applyEdit(
	root: string,
	{ files }: Pick<Edit, "files">,
	way: WayOfWriting = "replaced",
): Promise<void> {
	for (const [path, content] of files) {
		const file = join(root, path);
		const before = await stat(file).catch(() => undefined);
		if (content === undefined) {
			await rm(file, { force: true });
			// As Git does, which knows no folders.
			for (let folder = dirname(file); await isEmpty(folder); folder = dirname(folder)) await rmdir(folder);
		} else if (way === "replaced" || !before) {
			await mkdir(dirname(file), { recursive: true });
			await writeFile(`${file}.new`, content);
			await rename(`${file}.new`, file);
		} else {
			await writeFile(file, content);
			if (way === "in place, time kept") await utimes(file, before.atime, before.mtime);
		}
	}
}

async function isEmpty(folder: string): Promise<boolean> {
	return (await readdir(folder).catch(() => ["gone"])).length === 0;
}

/** The edit that makes an earlier state of a site out of today's, as switching branches does. */
export function switchTo(goal: SiteState, state: SiteState): Edit {
	const paths = new Set([...state.keys(), ...goal.keys()]);
	const others = [...paths].filter((path) => !isSame(goal.get(path), state.get(path)));
	return { name: "another branch", files: new Map(others.map((path) => [path, goal.get(path)])) };
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
	return a === b || (a !== undefined && b !== undefined && Buffer.compare(a, b) === 0);
}

/** The edit that takes another back. */
export function reverse(state: SiteState, { files }: Edit): Pick<Edit, "files"> {
	return { files: new Map([...files.keys()].map((path) => [path, state.get(path)])) };
}

const words = "hamn bro båt segel måsar ö fyr kaj tång vind våg storm lugn natt dag is".split(" ");
const topics = ["trafik", "hav"];

const makers: readonly EditMaker[] = [
	(state, random) =>
		onPage(state, { random, name: "a word more" }, (text) => `${text}\nEtt ${random.pick(words)} till.\n`),
	(state, random) =>
		onPage(
			state,
			{ random, name: "a heading more" },
			(text) => `${text}\n## ${phrase(random)}\n\nMer text.\n`,
		),
	(state, random) => onPage(state, { random, name: "another title" }, withField("title", phrase(random))),
	(state, random) =>
		onPage(state, { random, name: "another description" }, withField("description", phrase(random))),
	(state, random) =>
		onPage(
			state,
			{ random, name: "another slug" },
			withField("slug", `${random.pick(words)}-${random.below(50)}`.replace(/[åäö]/g, "o")),
		),
	(state, random) =>
		onOriginal(state, { random, name: "another short title" }, withField("shortTitle", phrase(random))),
	(state, random) =>
		onArticle(
			state,
			{ random, name: "another date" },
			withField("date", `20${10 + random.below(15)}-0${1 + random.below(9)}-1${random.below(10)}`),
		),
	(state, random) => onArticle(state, { random, name: "other topics" }, withTopics(random)),
	(state, random) =>
		onArticle(
			state,
			{ random, name: "a municipality or none" },
			random.below(2) ? withField("municipality", "hamn") : withoutField("municipality"),
		),
	(state, random) => onOriginal(state, { random, name: "not to be found" }, withField("noindex", "true")),
	(state, random) => onOriginal(state, { random, name: "to be found" }, withoutField("noindex")),
	(state, random) =>
		onOriginal(
			state,
			{ random, name: "an old address" },
			withField("redirectFrom", `[/sv/gammal/${random.below(1000)}/]`),
		),
	(state, random) =>
		onPage(state, { random, name: "a link to another page" }, (text) => {
			const target = random.pick(pages(state, "sv"));
			return `${text}\nSe [en annan sida](${target.replace(/\.md$/, "")}).\n`;
		}),
	(_, random) => {
		const key = `nyheter/ny-${random.below(30)}`;
		const text = `---\ntitle: ${phrase(random)}\ndescription: ${phrase(random)}\ndate: "2022-0${1 + random.below(9)}-01"\ntopics: [${random.pick(topics)}]\n---\n\nEn ny text om ${random.pick(words)}.\n`;
		return edit("a new article", [[`content/sv/${key}.md`, text]]);
	},
	(state, random) => {
		const missing = pages(state, "sv").filter((key) => !state.has(`content/en/${key}`));
		if (missing.length === 0) return undefined;
		const key = random.pick(missing);
		const pin = blobId(state.get(`content/sv/${key}`) ?? new Uint8Array());
		const text = `---\ntitle: ${phrase(random)}\ndescription: ${phrase(random)}\ntranslation: { pin: ${pin}, state: in-review }\n---\n\nA translated text.\n`;
		return edit("a new translation", [[`content/en/${key}`, text]]);
	},
	(state, random) => {
		const key = `amnen/amne-${random.below(6)}`;
		const articles = pages(state, "sv").filter(
			(page) => page.startsWith("nyheter/") && !page.endsWith("index.md"),
		);
		if (articles.length === 0) return undefined;
		const article = `content/sv/${random.pick(articles)}`;
		return edit("a new topic", [
			[`content/sv/${key}.md`, `---\ntitle: ${phrase(random)}\ndescription: Ett ämne.\n---\n`],
			[article, withField("topics", `[${key.slice("amnen/".length)}]`)(textOf(state, article))],
		]);
	},
	(state, random) => {
		const removable = pages(state, random.pick(["sv", "en"])).filter((key) => !key.endsWith("index.md"));
		if (removable.length === 0) return undefined;
		const page = random.pick(removable);
		return edit(
			"a page removed",
			["sv", "en"].map((tag) => [`content/${tag}/${page}`, undefined]),
		);
	},
	(state, random) => {
		const translations = pages(state, "en").filter((key) => key !== "index.md");
		return translations.length === 0
			? undefined
			: edit("a translation removed", [[`content/en/${random.pick(translations)}`, undefined]]);
	},
	(state, random) => {
		const articles = pages(state, "sv").filter((key) => /^nyheter\/(?!index)/.test(key));
		if (articles.length === 0) return undefined;
		const old = random.pick(articles);
		const next = `nyheter/omdopt-${random.below(40)}.md`;
		const moves = ["sv", "en"].flatMap((tag): [string, string | undefined][] =>
			state.has(`content/${tag}/${old}`)
				? [
						[`content/${tag}/${old}`, undefined],
						[`content/${tag}/${next}`, textOf(state, `content/${tag}/${old}`)],
					]
				: [],
		);
		return edit("a page renamed", moves);
	},
	(state, random) => {
		const file = `content/en/${random.pick(pages(state, "en"))}`;
		const original = state.get(file.replace("/en/", "/sv/"));
		if (!original || !textOf(state, file).includes("state:")) return undefined;
		const pin = random.below(2) === 0 ? blobId(original) : "0".repeat(40);
		const text = textOf(state, file)
			.replace(/pin: "?[0-9a-f]{40}"?, /, "")
			.replace(/state: [a-z-]+/, `pin: "${pin}", state: ${random.pick(["machine", "in-review", "draft"])}`);
		return edit("another pin and state", [[file, text.replace(/, pin: "[0-9a-f]{40}"(?= *\})/, "")]]);
	},
	(state, random) => {
		const settings = textOf(state, "content/site.yaml");
		const changed = random.pick([
			settings.replace(/pageSize: \d+/, `pageSize: ${1 + random.below(4)}`),
			settings.replace(
				/^url:.*$/m,
				`url: https://harbour.example/${random.pick(["town/", "", "other/path/"])}`,
			),
			settings.replace(
				/^navigation:.*$/m,
				`navigation: [${random.pick(["nyheter/index", "kommuner/index", "nyheter/index, amnen/index"])}]`,
			),
			settings.replace(/^footer:.*$/m, `footer: [${random.pick(["om", "sok", "om, ordlista, sok"])}]`),
			settings.replace(/locale: en-[A-Z]+/, `locale: en-${random.pick(["GB", "US", "IE"])}`),
		]);
		return edit("other settings", [["content/site.yaml", changed]]);
	},
	(state, random) => {
		const file = `i18n/${random.pick(["sv", "en", "ar"])}.json`;
		const strings = JSON.parse(textOf(state, file) || "{}") as Record<string, Record<string, string>>;
		const [group, key] = random.pick([
			["listing", "latest"],
			["article", "facts"],
			["layout", "skipToContent"],
			["notFound", "title"],
			["notice", "stale"],
		] as const);
		const changed = { ...strings, [group]: { ...strings[group], [key]: phrase(random) } };
		return edit("another interface text", [[file, JSON.stringify(changed, null, "\t")]]);
	},
	(state, random) => {
		const file = random.pick([...state.keys()].filter((path) => path.startsWith("views/")));
		const text = textOf(state, file);
		const changed =
			random.below(4) === 0
				? text.replace("<h1>", '<h1 class="big">')
				: `${text}{# ${random.below(100)} #}\n`;
		return edit("another layout", [[file, changed]]);
	},
	(state, random) => {
		const text = textOf(state, "i18n/glossary.csv");
		const row = `${random.pick(words)} ${random.below(99)},${random.pick(words)},كلمة,Ett ord.,A word.,كلمة,\n`;
		const lines = text.split("\n");
		const changed = lines.length > 6 ? `${lines.slice(0, 3).join("\n")}\n` : text + row;
		return edit("another term", [["i18n/glossary.csv", changed]]);
	},
	(state, random) => {
		const picture = state.get("content/sv/nyheter/bro.png");
		if (!picture) return undefined;
		const name = `bild-${random.below(5)}.png`;
		return edit("a picture more", [
			[`content/sv/nyheter/${name}`, Buffer.concat([picture, Buffer.from(String(random.below(9)))])],
		]);
	},
	(state, random) =>
		onPage(state, { random, name: "a letter changed, the size the same" }, (text) => {
			const [head = "", body = ""] = text.split(/(?<=\n---\n)/);
			return head + body.replace(/[a-y]/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1));
		}),
	(state, random) => {
		const keys = pages(state, "sv").filter((key) => /^nyheter\/(?!index)/.test(key));
		if (keys.length < 2) return undefined;
		const [one, other] = [`content/sv/${random.pick(keys)}`, `content/sv/${random.pick(keys)}`];
		return edit("two pages swapped", [
			[one, textOf(state, other)],
			[other, textOf(state, one)],
		]);
	},
	(state) => {
		const settings = textOf(state, "content/site.yaml");
		if (settings.includes("  - de\n"))
			return edit("a language less", [
				["content/site.yaml", settings.replace("  - de\n", "")],
				["content/de/index.md", undefined],
				["i18n/de.json", undefined],
			]);
		const pin = blobId(state.get("content/sv/index.md") ?? new Uint8Array());
		const text = `---\ntitle: Die Hafenstadt\ndescription: Nachrichten.\ntranslation: { pin: ${pin}, state: in-review }\n---\n\nWillkommen.\n`;
		return edit("a language more", [
			["content/site.yaml", settings.replace("  - ar\n", "  - ar\n  - de\n")],
			["content/de/index.md", text],
			["i18n/de.json", '{ "notFound": { "home": "Zum Hafen" } }'],
		]);
	},
	() => edit("nothing", []),
];

function edit(name: string, files: readonly (readonly [string, string | Uint8Array | undefined])[]): Edit {
	return { name, files: new Map(files) };
}

function pages(state: SiteState, tag: string): string[] {
	const folder = `content/${tag}/`;
	return [...state.keys()]
		.filter((path) => path.startsWith(folder) && path.endsWith(".md"))
		.map((path) => path.slice(folder.length));
}

function textOf(state: SiteState, path: string): string {
	return Buffer.from(state.get(path) ?? "").toString();
}

type Change = (text: string) => string;

function onPage(
	state: SiteState,
	{ random, name }: { readonly random: Random; readonly name: string },
	change: Change,
): Edit | undefined {
	return onOneOf(
		state,
		{ random, name, among: [...state.keys()].filter((path) => path.endsWith(".md")) },
		change,
	);
}

function onOriginal(
	state: SiteState,
	{ random, name }: { readonly random: Random; readonly name: string },
	change: Change,
): Edit | undefined {
	const among = pages(state, "sv").map((key) => `content/sv/${key}`);
	return onOneOf(state, { random, name, among }, change);
}

function onArticle(
	state: SiteState,
	{ random, name }: { readonly random: Random; readonly name: string },
	change: Change,
): Edit | undefined {
	const among = pages(state, "sv").filter((key) => /^nyheter\/(?!index)/.test(key));
	return onOneOf(state, { random, name, among: among.map((key) => `content/sv/${key}`) }, change);
}

function onOneOf(
	state: SiteState,
	{
		random,
		name,
		among,
	}: { readonly random: Random; readonly name: string; readonly among: readonly string[] },
	change: Change,
): Edit | undefined {
	if (among.length === 0) return undefined;
	const file = random.pick(among);
	return edit(`${name} in ${file}`, [[file, change(textOf(state, file))]]);
}

/** Sets a front matter field. */
function withField(name: string, value: string): Change {
	return (text) => withoutField(name)(text).replace(/^---\n/, `---\n${name}: ${value}\n`);
}

function withoutField(name: string): Change {
	return (text) => text.replace(new RegExp(`^${name}:.*\\n`, "m"), "");
}

function withTopics(random: Random): Change {
	return withField("topics", `[${random.pick(["trafik", "hav", "trafik, hav", ""])}]`);
}

function phrase(random: Random): string {
	return `${random.pick(words)} ${random.pick(words)} ${random.below(1000)}`.replace(/^./, (letter) =>
		letter.toUpperCase(),
	);
}
