import { useEffect, useMemo } from "preact/hooks";
import { TroubleNotice } from "../problems/trouble-notice.tsx";
import { addressOf } from "../shell/route.ts";
import { useWorkbench } from "../shell/workbench.ts";
import { keptDrafts, servedAt } from "../store/kept-drafts.ts";
import { openPage } from "../store/page/page-session.ts";
import { useStore } from "../store/store.ts";
import { OpenPageView } from "./open-page-view.tsx";

/** A page that is translated, from when it is asked for. */
export function PageView({
	name: { key, language, unit },
}: {
	/** Of the page, and of the text in it to go to. */
	readonly name: { readonly key: string; readonly language: string; readonly unit?: string | undefined };
}) {
	const { client, events, storage, words, deskChoice } = useWorkbench();
	const session = useMemo(() => {
		const kept = keptDrafts(storage, { site: servedAt(), language, key });
		return openPage({ key, language }, { client, events, kept });
	}, [client, events, storage, key, language]);
	useEffect(() => {
		void session.load();
		// Whoever comes from the site finds the same language at the desk.
		deskChoice.set((now) => ({ ...now, language }));
		return session.close;
	}, [session, deskChoice, language]);
	const state = useStore(session.state, (now) => now.kind);
	const trouble = useStore(session.state, (now) => (now.kind === "not-opened" ? now.trouble : undefined));
	if (state === "open") return <OpenPageView session={session} unit={unit} />;
	return (
		<div class="sheet">
			{trouble ? (
				<>
					<h1>{words.page.notOpened}</h1>
					<p>
						<a href={addressOf({ kind: "desk" })}>{words.desk.back}</a>
					</p>
					<TroubleNotice trouble={trouble} retry={session.load} />
				</>
			) : (
				<p class="waiting-note">{words.shell.loading}</p>
			)}
		</div>
	);
}
