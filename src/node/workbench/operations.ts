import type { AnswerOf, EndpointName, RequestOf } from "../../workbench/interface/endpoints.ts";
import { deskAnswer } from "./desk-answer.ts";
import { changesAnswer } from "./handing-in/changes-answer.ts";
import { download } from "./handing-in/download.ts";
import { handIn, push } from "./handing-in/hand-in.ts";
import { notePerson } from "./keeping/person.ts";
import { translateByMachine } from "./machine/translate-by-machine.ts";
import { openMemory } from "./memory/memory.ts";
import { searchTexts } from "./memory/search-texts.ts";
import { keepTranslatedTexts } from "./memory/translated-texts.ts";
import { pageAnswer } from "./page-answer.ts";
import { pageChecks, shownProblems } from "./page-checks.ts";
import type { Previews } from "./previews.ts";
import { readPair } from "./read-pair.ts";
import { keepDraft } from "./saving/keep-draft.ts";
import { save, undo } from "./saving/save-page.ts";
import type { WorkbenchContext } from "./workbench-context.ts";

/** What the workbench does, by the names of the interface; each throws a `WorkbenchFailure` for what a person should know. */
export type Operations = {
	readonly [Name in EndpointName]: (request: RequestOf<Name>) => Promise<AnswerOf<Name>>;
};

/** The operations on one site. */
export function workbenchOperations(context: WorkbenchContext, previews: Previews): Operations {
	const { drafts, own, root, keeper, pinned } = context;
	const translated = keepTranslatedTexts(context);
	const memory = openMemory(context, translated);
	const inTurn = createQueue();
	return {
		desk: async () => {
			const desk = await deskAnswer(context);
			// Whoever is at the desk opens a page next: dictionaries take a while to read.
			setTimeout(() => void readDictionaries(context).catch(() => undefined), 0);
			return desk;
		},
		person: async (person) => {
			notePerson(own, person);
			return {};
		},
		page: (page) => pageAnswer(page, { context }),
		check: async ({ key, language, units }) => {
			const known = await keeper.known();
			const fresh = await readPair({ key, language }, { root, known, pinned });
			return { problems: shownProblems(await pageChecks(fresh, { units, known, context }), fresh.pair) };
		},
		memory: async (unit) => ({ matches: await memory.find(unit) }),
		same: async (page) => ({ texts: await memory.same(page) }),
		search: (search) => searchTexts(search, { context, translated }),
		draft: async (draft) => ({ at: await keepDraft(draft, context) }),
		discard: async (page) => {
			drafts.discard(page);
			return {};
		},
		save: (request) => inTurn(() => save(request, context)),
		undo: (request) => inTurn(() => undo(request, context)),
		preview: (request) => previews.make(request),
		translate: (request) => translateByMachine(request, context),
		changes: () => changesAnswer(context),
		"hand-in": (request) => inTurn(() => handIn(request, context)),
		push: (request) => inTurn(() => push(request, context)),
		download: (request) => download(request, context),
	};
}

/** What fails here fails again, and is told, when a page is checked. */
async function readDictionaries({ keeper, knowledge }: WorkbenchContext): Promise<void> {
	const { languages } = (await keeper.known()).site.settings;
	const { isWord } = await knowledge();
	for (const { tag } of languages) isWord("a", tag);
}

/** Has what changes files wait for what was asked for before. */
function createQueue(): <Value>(work: () => Promise<Value>) => Promise<Value> {
	let last: Promise<unknown> = Promise.resolve();
	return (work) => {
		const result = last.then(work);
		last = result.catch(() => undefined);
		return result;
	};
}
