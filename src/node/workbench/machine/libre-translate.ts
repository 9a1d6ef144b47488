import { z } from "zod";
import { WorkbenchFailure } from "../workbench-failure.ts";
import type { MachineSettings } from "./machine-settings.ts";
import { fromHtml, toHtml } from "./marked-html.ts";
import type { TranslationMachine } from "./translation-machine.ts";

const answer = z.union([z.object({ translatedText: z.array(z.string()) }), z.object({ error: z.string() })]);

/** Bytes that translations of a page's texts stay below. */
const longestAnswer = 8_000_000;

/**
 * A server with the interface of LibreTranslate (`POST translate`). Texts go as HTML, whose elements stand for the marks.
 *
 * @param send Stands for `fetch`.
 */
export function libreTranslate(
	{ address, key, patience }: MachineSettings,
	send: typeof fetch = fetch,
): TranslationMachine {
	const url = `${address.replace(/\/+$/, "")}/translate`;
	return {
		translate: async (texts, { source, target }) => {
			const body = {
				q: texts.map(toHtml),
				source: source.split("-")[0],
				target: target.split("-")[0],
				format: "html",
				...(key === undefined ? {} : { api_key: key }),
			};
			const said = await post(url, { body, patience, send });
			const parsed = answer.safeParse(said);
			if (!parsed.success) throw new WorkbenchFailure("machine-failed", "unexpected answer");
			if ("error" in parsed.data) throw new WorkbenchFailure("machine-failed", parsed.data.error);
			const { translatedText } = parsed.data;
			if (translatedText.length !== texts.length)
				throw new WorkbenchFailure("machine-failed", "unexpected number of texts");
			return texts.map((text, index) => fromHtml(translatedText[index] ?? "", text));
		},
	};
}

async function post(
	url: string,
	{
		body,
		patience,
		send,
	}: { readonly body: unknown; readonly patience: number; readonly send: typeof fetch },
): Promise<unknown> {
	try {
		const response = await send(url, {
			method: "POST",
			headers: { "Content-Type": "application/json" },
			body: JSON.stringify(body),
			redirect: "error",
			signal: AbortSignal.timeout(patience * 1000),
		});
		const text = await response.text();
		if (text.length > longestAnswer) throw new WorkbenchFailure("machine-failed", "too long an answer");
		return readJson(text, response.status);
	} catch (error) {
		if (error instanceof WorkbenchFailure) throw error;
		const isSlow = error instanceof Error && error.name === "TimeoutError";
		throw new WorkbenchFailure(isSlow ? "machine-slow" : "machine-unreachable", url, { cause: error });
	}
}

function readJson(text: string, status: number): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new WorkbenchFailure("machine-failed", `status ${status}`, { cause: error });
	}
}
