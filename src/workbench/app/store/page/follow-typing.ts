import { type AfterPause, afterPause } from "../after-pause.ts";
import { type PageContext, typedPage } from "./page-context.ts";
import type { Preview, Saving } from "./page-state.ts";

/** Milliseconds without a key after which the text is sent. */
const pauses = { check: 60, draft: 200, preview: 500 };

/** What follows the typing: the checks, the server's own record of what isn't saved, the preview. */
export type TypingFollowers = Readonly<Record<keyof typeof pauses, AfterPause>>;

/** None of it is waited for by a key; an answer to an older text than the one on the screen is left out. */
export function followTyping(context: PageContext): TypingFollowers {
	const { client, open, change } = context;

	const check = async (): Promise<void> => {
		const asked = open();
		if (!asked) return;
		change(() => ({ checking: "checking" }));
		const answer = await client.ask("check", typedPage(context, asked));
		if (open()?.edits !== asked.edits) return;
		change(() =>
			answer.kind === "answered"
				? { problems: answer.value.problems, checking: "checked" }
				: { checking: "unchecked" },
		);
	};

	const draft = async (): Promise<void> => {
		const sent = open();
		if (!sent || sent.edits.size === 0) return;
		const request = { ...typedPage(context, sent), sequence: context.sequenceOf(sent.edits) };
		const answer = await client.ask("draft", request, { keepalive: true });
		if (open()?.edits !== sent.edits || answer.kind !== "answered") return;
		change(({ saving }) => (isKeptOnly(saving) ? { saving: { kind: "kept", by: "server" } } : {}));
	};

	const preview = async (): Promise<void> => {
		const asked = open();
		if (!asked || asked.preview.kind === "closed") return;
		const before = lastShown(asked.preview);
		const made = before ? { before } : {};
		change(() => ({ preview: { kind: "making", ...made } }));
		const answer = await client.ask("preview", typedPage(context, asked));
		const now = open();
		if (now?.edits !== asked.edits || now.preview.kind === "closed") return;
		change(() => ({
			preview:
				answer.kind === "answered"
					? { kind: "shown", page: answer.value }
					: { kind: "failed", trouble: answer, ...made },
		}));
	};

	return {
		check: afterPause(pauses.check, check),
		draft: afterPause(pauses.draft, draft),
		preview: afterPause(pauses.preview, preview),
	};
}

/** Whether what was typed is nowhere but in the browser: a save that nobody answered is one of that too. */
function isKeptOnly(saving: Saving): boolean {
	return saving.kind === "kept" || (saving.kind === "not-saved" && saving.trouble.kind === "unreachable");
}

/** The finished page that is on the screen while another is made. */
export function lastShown(
	preview: Preview,
): Extract<Preview, { readonly kind: "shown" }>["page"] | undefined {
	switch (preview.kind) {
		case "shown":
			return preview.page;
		case "making":
		case "failed":
			return preview.before;
		case "closed":
			return undefined;
	}
}
