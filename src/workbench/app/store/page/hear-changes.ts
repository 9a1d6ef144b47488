import type { ServerEvents } from "../server-events.ts";
import { askMemory } from "./ask-memory.ts";
import type { TypingFollowers } from "./follow-typing.ts";
import type { PageContext } from "./page-context.ts";

/**
 * Hears what others do to the page: to its files, in other tabs, and that the server is there again.
 *
 * @returns What ends it.
 */
export function hearChanges(
	context: PageContext,
	{
		events,
		followers,
		load,
	}: {
		readonly events: ServerEvents;
		readonly followers: TypingFollowers;
		/** Asks for the page again. */
		readonly load: () => Promise<void>;
	},
): () => void {
	const { name, kept, open, change } = context;
	const unlisten = events.listen((event) => {
		const concerned =
			event.kind === "site" ||
			(event.kind === "pages" &&
				event.pages.some(
					({ key, language, blob }) =>
						key === name.key &&
						blob !==
							(language === name.language ? open()?.page.base.translation : open()?.page.base.original),
				));
		if (concerned) void load();
	});
	const unheard = kept.follow((unit, { base: _, ...text }) => {
		change(({ edits }) => ({
			edits: new Map(edits).set(unit, { id: unit, ...text }),
			saving: { kind: "kept", by: "browser" },
		}));
		// The other tab sends it to the server: sent from here after it was saved there, it would count as typed since.
		followers.check.soon();
		followers.preview.soon();
	});
	const unfollow = events.connection.subscribe(() => {
		if (events.connection.get() !== "connected") return;
		const page = open();
		if (!page) void load();
		else if (page.active !== undefined) void askMemory(page.active, context);
		for (const follower of Object.values(followers)) follower.soon();
	});
	return () => {
		unlisten();
		unheard();
		unfollow();
	};
}
