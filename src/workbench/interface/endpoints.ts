import { z } from "zod";
import { desk, personRequest } from "./desk.ts";
import {
	checkAnswer,
	checkRequest,
	discardAnswer,
	discardRequest,
	draftAnswer,
	draftRequest,
	memoryAnswer,
	memoryRequest,
	previewAnswer,
	previewRequest,
	sameAnswer,
	sameRequest,
	saveAnswer,
	saveRequest,
	translateAnswer,
	translateRequest,
	undoRequest,
} from "./editing.ts";
import {
	changes,
	downloadRequest,
	handInAnswer,
	handInRequest,
	pushAnswer,
	pushRequest,
} from "./handing-in.ts";
import { page, pageRequest } from "./page.ts";
import { searchAnswer, searchRequest } from "./searching.ts";

/** Path of the workbench below the site's base path. */
export const workbenchPath = "/_workbench/";

/** The header that every request to the interface carries the page's token in; `events` has it in its query. */
export const tokenHeader = "x-workbench-token";

/** Name of the `<meta>` that has the token. */
export const tokenName = "workbench-token";

const nothing = z.object({});

/** All of the interface: `<base path>/_workbench/api/<name>`. Every request is `POST` with a JSON document; `desk` and `changes` take `{}`. */
export const endpoints = {
	desk: { request: nothing, answer: desk },
	person: { request: personRequest, answer: nothing },
	page: { request: pageRequest, answer: page },
	check: { request: checkRequest, answer: checkAnswer },
	memory: { request: memoryRequest, answer: memoryAnswer },
	same: { request: sameRequest, answer: sameAnswer },
	search: { request: searchRequest, answer: searchAnswer },
	draft: { request: draftRequest, answer: draftAnswer },
	discard: { request: discardRequest, answer: discardAnswer },
	save: { request: saveRequest, answer: saveAnswer },
	undo: { request: undoRequest, answer: saveAnswer },
	preview: { request: previewRequest, answer: previewAnswer },
	translate: { request: translateRequest, answer: translateAnswer },
	changes: { request: nothing, answer: changes },
	"hand-in": { request: handInRequest, answer: handInAnswer },
	push: { request: pushRequest, answer: pushAnswer },
	/** Answered with a file, not JSON. */
	download: { request: downloadRequest, answer: z.instanceof(Uint8Array) },
} as const;

export type EndpointName = keyof typeof endpoints;
export type RequestOf<Name extends EndpointName> = z.infer<(typeof endpoints)[Name]["request"]>;
export type AnswerOf<Name extends EndpointName> = z.infer<(typeof endpoints)[Name]["answer"]>;
