import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text as textOf } from "node:stream/consumers";
import { plainInline } from "../../../src/core/exchange/markdown/inline-text.ts";
import { createWordFinder } from "../../../src/core/workbench/word-finder.ts";
import { bundleWorkbench } from "../../../src/node/assets/bundle-workbench.ts";
import type { DeskRow } from "../../../src/workbench/interface/desk.ts";
import {
	type AnswerOf,
	type EndpointName,
	endpoints,
	type RequestOf,
	tokenHeader,
} from "../../../src/workbench/interface/endpoints.ts";
import type { ServerEvent } from "../../../src/workbench/interface/events.ts";
import type { FailureCode } from "../../../src/workbench/interface/failure.ts";
import type { Page } from "../../../src/workbench/interface/page.ts";
import type { FoundText } from "../../../src/workbench/interface/searching.ts";
import type { UnitText, WorkbenchProblem } from "../../../src/workbench/interface/texts.ts";
import { marked } from "./made-up-page.ts";

/** A server without files behind the workbench's application: its answers are the interface's, parsed by the same schemas. */
export interface FakeServer {
	readonly url: string;
	/** What stands for the files, by language and key; a test may change it. */
	readonly pages: Map<string, Page>;
	/** Drafts as they were sent last. */
	readonly drafts: Map<string, readonly UnitText[]>;
	/** What has been asked, in order. */
	readonly asked: { readonly name: EndpointName; readonly request: unknown }[];
	/** Failures to answer with, until they are taken away. */
	readonly failing: Map<EndpointName, FailureCode>;
	readonly tell: (event: ServerEvent) => void;
	/** As if the program had been stopped: nothing is answered. */
	readonly stop: () => Promise<void>;
	/** As if it had been started again, with another token. */
	readonly start: () => Promise<void>;
	readonly close: () => Promise<void>;
}

const policy =
	"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-fake'; img-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

type Answers = { readonly [Name in EndpointName]?: (request: RequestOf<Name>) => AnswerOf<Name> };

/** @param answers Those that a test wants to be others. */
export async function startFakeServer(
	first: readonly Page[],
	{ answers = {}, machine }: { readonly answers?: Answers; readonly machine?: string } = {},
): Promise<FakeServer> {
	const app = await bundleWorkbench();
	const pages = new Map(first.map((page) => [`${page.language} ${page.key}`, page]));
	const drafts = new Map<string, readonly UnitText[]>();
	const asked: FakeServer["asked"] = [];
	const failing: FakeServer["failing"] = new Map();
	const listeners = new Set<ServerResponse>();
	let run = 0;
	let handed = false;

	const pageOf = ({ key, language }: { readonly key: string; readonly language: string }): Page => {
		const page = pages.get(`${language} ${key}`);
		if (!page) throw new Error(`No page ${language} ${key}`);
		return page;
	};
	const written = (page: Page, units: readonly UnitText[]): Page => {
		const texts = new Map(units.map(({ id, text }) => [id, text]));
		const version = Number(page.base.translation?.split("-")[1] ?? 0) + 1;
		return {
			...page,
			base: { ...page.base, translation: `translation-${version}` },
			status: page.status === "missing" ? "current" : page.status,
			state: page.state ?? "draft",
			units: page.units.map((unit) => {
				const text = texts.get(unit.id);
				return text === undefined || text === ""
					? unit
					: { ...unit, state: "translated" as const, target: marked(text) };
			}),
			history: [
				...page.history.map((state) => ({ ...state, current: false })),
				{
					id: String(page.history.length + 1),
					at: "2026-11-29T08:10:00Z",
					what: "saved" as const,
					current: true,
				},
			],
		};
	};
	const known: Required<Answers> = {
		desk: () => ({
			site: "Integration in Practice",
			source: { tag: "sv", name: "svenska", direction: "ltr" },
			languages: [...new Map([...pages.values()].map(({ target }) => [target.tag, target])).values()],
			rows: [...pages.values()].map((page) => rowOf(page, handed)),
			strayDrafts: [],
			person: { name: "Kim Berg" },
			...(machine === undefined ? {} : { machine: { name: machine, address: "http://127.0.0.1:5000" } }),
		}),
		person: () => ({}),
		page: pageOf,
		check: (request) => {
			const page = pageOf(request);
			return { problems: request.units.length === 0 ? page.problems : findings(page, request.units) };
		},
		memory: () => ({ matches: [] }),
		same: () => ({ texts: [] }),
		search: (search) => {
			const texts = foundTexts([...pages.values()], search);
			return { texts, all: texts.length };
		},
		draft: ({ key, language, units }) => {
			drafts.set(`${language} ${key}`, units);
			return { at: new Date().toISOString() };
		},
		discard: ({ key, language }) => {
			drafts.delete(`${language} ${key}`);
			return {};
		},
		save: ({ units, intent, ...name }) => {
			const before = pageOf(name);
			if (name.base.translation !== before.base.translation || name.base.original !== before.base.original)
				return conflictOf(before, units);
			const page = written(before, units);
			const problems = findings(page, []);
			if (intent.kind === "done" && problems.length > 0) return { kind: "refused", problems };
			const saved: Page =
				intent.kind === "done"
					? { ...page, state: intent.state, status: "current", problems }
					: { ...page, problems };
			pages.set(`${name.language} ${name.key}`, saved);
			drafts.delete(`${name.language} ${name.key}`);
			return { kind: "saved", page: saved };
		},
		undo: (name) => ({ kind: "saved", page: pageOf(name) }),
		preview: ({ key, language }) => ({
			address: `/preview/${language}/${key}/${asked.length}`,
			// All of its text is in one place.
			anchors: pageOf({ key, language }).units.map(({ id }) => ({ unit: id, id: "p1" })),
		}),
		translate: ({ units, ...name }) => ({
			engine: machine ?? "",
			texts: pageOf(name)
				.units.filter(({ id }) => units.includes(id))
				.map(({ id, source }) => ({ id, text: `EN ${source.markdown}` })),
			failed: [],
		}),
		changes: () => ({
			files: handed
				? []
				: [...pages.values()]
						.filter(
							({ base }) => (base.translation ?? "translation-1") !== "translation-1" || base.translation,
						)
						.map(({ key, language, files, base }) => ({
							file: files.translation,
							key,
							language,
							title: key,
							titleLanguage: "sv",
							change: "new" as const,
							blob: base.translation ?? "",
							hunks: [{ line: 1, lines: [{ kind: "added" as const, text: "title: Contribute" }] }],
						})),
			repository: {
				kind: "ready",
				branch: "main",
				suggestedBranch: "translate-bidra",
				remote: { name: "origin", address: "https://git.example.org/integration" },
				person: { name: "Kim Berg", email: "kim@example.org" },
			},
		}),
		"hand-in": ({ branch }) => {
			handed = true;
			return { commit: "0123456789abcdef", branch, pushed: { kind: "pushed", remote: "origin" } };
		},
		push: () => ({ kind: "pushed", remote: "origin" }),
		download: () => new Uint8Array([80, 75]),
		...answers,
	};

	const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const { pathname } = new URL(request.url ?? "/", "http://localhost");
		const send = (type: string, body: string | Uint8Array, status = 200): void => {
			response.writeHead(status, {
				"Content-Type": type,
				"Content-Security-Policy": policy,
				"Cache-Control": "no-store",
			});
			response.end(body);
		};
		const json = (body: unknown, status = 200): void =>
			send("application/json", JSON.stringify(body), status);
		if (pathname === "/_workbench/") return send("text/html; charset=utf-8", shell(`token-${run}`));
		if (pathname === "/_workbench/app.js") return send("text/javascript; charset=utf-8", app.script);
		if (pathname === "/_workbench/app.css") return send("text/css; charset=utf-8", app.stylesheet);
		if (pathname.startsWith("/preview/"))
			return response
				.writeHead(200, {
					"Content-Type": "text/html; charset=utf-8",
					"Content-Security-Policy": "default-src 'none'; frame-ancestors 'self'",
				})
				.end(
					`<!DOCTYPE html><html lang="en"><title>Preview</title><h1>Preview</h1>${"<p>A line</p>".repeat(60)}<div id="p1"><p>The finished page</p><table><tr><th>bridge<th>built<tr><td>New<td>1901</table></div>${"<p>A line</p>".repeat(60)}</html>`,
				) as never;
		if (pathname === "/_workbench/api/events") {
			response.writeHead(200, { "Content-Type": "text/event-stream" });
			response.write(`data: ${JSON.stringify({ kind: "hello", run: String(run) })}\n\n`);
			listeners.add(response);
			request.on("close", () => listeners.delete(response));
			return;
		}
		const name = endpointOf(pathname);
		if (!name) return send("text/plain", "Not found", 404);
		if (request.headers[tokenHeader] !== `token-${run}`)
			return json({ failure: { code: "not-allowed", message: "" } }, 403);
		const body = endpoints[name].request.parse(JSON.parse(await textOf(request)));
		asked.push({ name, request: body });
		const code = failing.get(name);
		if (code) return json({ failure: { code, message: "" } }, 500);
		// The request is the endpoint's own.
		const made = (known[name] as (request: never) => unknown)(body as never);
		if (made instanceof Uint8Array) return send("application/zip", made);
		json(endpoints[name].answer.parse(made));
	};
	const server = createServer(
		(request, response) =>
			void answer(request, response).catch((error: unknown) => response.destroy(error as Error)),
	);
	const listen = (port: number): Promise<number> =>
		new Promise((resolve, reject) => {
			server.once("error", reject);
			server.listen(port, "127.0.0.1", () => {
				const address = server.address();
				resolve(typeof address === "object" && address ? address.port : 0);
			});
		});
	const stop = (): Promise<void> =>
		new Promise((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		});
	const port = await listen(0);
	return {
		url: `http://127.0.0.1:${port}/_workbench/`,
		pages,
		drafts,
		asked,
		failing,
		tell: (event) => {
			for (const listener of listeners) listener.write(`data: ${JSON.stringify(event)}\n\n`);
		},
		stop,
		start: async () => {
			run++;
			await listen(port);
		},
		close: stop,
	};
}

function endpointOf(pathname: string): EndpointName | undefined {
	const name = pathname.replace("/_workbench/api/", "");
	return Object.keys(endpoints).find((one): one is EndpointName => one === name);
}

function shell(token: string): string {
	return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Workbench</title>
<meta name="workbench-token" content="${token}"><meta name="workbench-nonce" content="fake">
<link rel="icon" href="data:,"><link rel="stylesheet" href="app.css"><script type="module" src="app.js"></script></head><body></body></html>`;
}

function rowOf(page: Page, handed: boolean): DeskRow {
	const count = page.units.reduce((sum, { source }) => sum + source.markdown.split(/\s+/).length, 0);
	const left = page.units
		.filter(({ state }) => state === "untranslated" || state === "changed")
		.reduce((sum, { source }) => sum + source.markdown.split(/\s+/).length, 0);
	return {
		key: page.key,
		language: page.language,
		title: page.units[0]?.source.markdown ?? page.key,
		...(page.units[0]?.target ? { translatedTitle: page.units[0].target.markdown } : {}),
		section: page.key.includes("/") ? { key: "nyheter", title: "Nyheter" } : { key: "", title: "Startsida" },
		status: page.status,
		...(page.state ? { state: page.state } : {}),
		...(page.translator ? { translator: page.translator } : {}),
		...(page.base.translation ? { translationChanged: "2026-10-02" } : {}),
		words: count,
		wordsLeft: left,
		errors: 0,
		warnings: 0,
		unsaved: false,
		toHandIn: !handed && page.base.translation !== undefined && page.base.translation !== "translation-1",
	};
}

/** Marks are looked into like words. */
function foundTexts(pages: readonly Page[], { language, ...search }: RequestOf<"search">): FoundText[] {
	const find = createWordFinder(search) ?? (() => []);
	return pages.flatMap((page) =>
		page.units.flatMap(({ id: unit, state, source, target }): FoundText[] => {
			if (page.language !== language || !target) return [];
			const found = {
				source: find(plainInline(source.markdown)),
				target: find(plainInline(target.markdown)),
			};
			if (found.source.length + found.target.length === 0) return [];
			const origin = { kind: "page" as const, key: page.key, title: page.key, unit, state };
			return [{ source: source.markdown, target: target.markdown, found, origin }];
		}),
	);
}

/** One rule: the digits of the original have to be in the translation. */
function findings(page: Page, units: readonly UnitText[]): WorkbenchProblem[] {
	const texts = new Map(units.map(({ id, text }) => [id, text]));
	return page.units.flatMap(({ id, source, target }) => {
		const text = texts.get(id) ?? target?.markdown ?? "";
		if (text === "") return [];
		const digits = (one: string): string => (one.match(/\d/g) ?? []).join("");
		if (digits(text) === digits(source.markdown)) return [];
		return [
			{
				code: "translation/numbers",
				severity: "error" as const,
				message: `“${digits(text)}” isn't in the original.`,
				hint: "Write the original's number.",
				expected: digits(source.markdown),
				actual: digits(text),
				rule: "numbers",
				unit: id,
				dismiss: "block" as const,
			},
		];
	});
}

function conflictOf(page: Page, units: readonly UnitText[]): AnswerOf<"save"> {
	return {
		kind: "conflict",
		page,
		units: units.map(({ id, text }) => {
			const theirs = page.units.find((unit) => unit.id === id)?.target?.markdown ?? "";
			return {
				id,
				before: "",
				yours: text,
				theirs,
				outcome: outcomeOf(text, theirs),
				merged: text,
				difference: [
					{ kind: "removed" as const, text: theirs },
					{ kind: "added" as const, text },
				],
			};
		}),
		lost: [],
		changed: { original: false, translation: true },
	};
}

function outcomeOf(yours: string, theirs: string): "same" | "yours" | "clash" {
	if (yours === theirs) return "same";
	return theirs === "" ? "yours" : "clash";
}
