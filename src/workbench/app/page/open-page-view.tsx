import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type PageBench, PageBenchProvider, useOpenPage } from "../bench/page-bench.ts";
import { createPageEditors } from "../bench/page-editors.ts";
import { SearchDialog } from "../search/search-dialog.tsx";
import { useTitle } from "../shell/use-title.ts";
import { useWorkbench } from "../shell/workbench.ts";
import type { PageSession } from "../store/page/page-session.ts";
import { useStore } from "../store/store.ts";
import { ActionBar } from "./action-bar.tsx";
import { type Asking, createBench } from "./actions/create-bench.ts";
import { ConflictView } from "./dialogs/conflict-view.tsx";
import { DoneDialog } from "./dialogs/done/done-dialog.tsx";
import { HistoryDialog } from "./dialogs/history-dialog.tsx";
import { PageHead } from "./page-head.tsx";
import { PageNotices } from "./page-notices.tsx";
import { PreviewPane } from "./preview-pane.tsx";
import { SameTexts } from "./same-texts.tsx";
import { UnitList } from "./units/unit-list.tsx";

/** A page that is open: its texts, what is found in them, the finished page beside. */
export function OpenPageView({
	session,
	unit: first,
}: {
	readonly session: PageSession;
	/** The text to go to. */
	readonly unit: string | undefined;
}) {
	const { words, announce } = useWorkbench();
	const [asking, ask] = useState<Asking>();
	const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
	const title = useStore(session.state, (now) => (now.kind === "open" ? titleOf(now) : ""));
	useTitle(title);
	/** The unit to go to once it is on the screen. */
	const wanted = useRef<string>(undefined);
	const editors = useMemo(() => createPageEditors(), [session]);

	const bench = useMemo(
		(): PageBench =>
			createBench({
				session,
				editors,
				words,
				announce,
				ask,
				unfold: (id, unit) => {
					wanted.current = unit;
					setUnfolded((now) => new Set(now).add(id));
				},
				unfolded: () => unfolded,
			}),
		[session, editors, words, announce, unfolded],
	);
	useEffect(() => {
		const unit = wanted.current;
		wanted.current = undefined;
		if (unit !== undefined) bench.goTo(unit);
	}, [bench]);
	useEffect(() => {
		if (first !== undefined) bench.goTo(first);
		// Another bench is the same page.
	}, [first, session]);
	useEffect(() => {
		const heed = (event: KeyboardEvent): void => {
			const act = bench.pageKeys(event);
			if (!act || document.querySelector("dialog[open]")) return;
			event.preventDefault();
			act();
		};
		addEventListener("keydown", heed);
		return () => removeEventListener("keydown", heed);
	}, [bench]);
	useEffect(() => {
		const warn = (event: BeforeUnloadEvent): void => {
			const now = session.state.get();
			// All else is kept.
			if (now.kind === "open" && now.saving.kind === "kept" && now.saving.by === "nobody")
				event.preventDefault();
		};
		addEventListener("beforeunload", warn);
		return () => removeEventListener("beforeunload", warn);
	}, [session]);

	return (
		<PageBenchProvider value={bench}>
			<PageHead />
			<Bench unfolded={unfolded} unfold={(id) => setUnfolded((now) => new Set(now).add(id))} />
			<ActionBar ask={ask} />
			{asking === "done" && <DoneDialog close={() => ask(undefined)} />}
			{asking === "search" && <PageSearch close={() => ask(undefined)} />}
			{asking === "history" && <HistoryDialog close={() => ask(undefined)} />}
		</PageBenchProvider>
	);
}

function PageSearch({ close }: { readonly close: () => void }) {
	const source = useOpenPage(({ page }) => page.source);
	const target = useOpenPage(({ page }) => page.target);
	return <SearchDialog languages={{ source, target }} close={close} />;
}

function titleOf({
	page,
}: {
	readonly page: {
		readonly key: string;
		readonly units: readonly { id: string; source: { markdown: string } }[];
	};
}): string {
	return page.units.find(({ id }) => id === "title")?.source.markdown ?? page.key;
}

function Bench({
	unfolded,
	unfold,
}: {
	readonly unfolded: ReadonlySet<string>;
	readonly unfold: (id: string) => void;
}) {
	const hasConflict = useOpenPage(({ conflict }) => conflict !== undefined);
	const previewed = useOpenPage(({ preview }) => preview.kind !== "closed");
	if (hasConflict)
		return (
			<div class="ground">
				<ConflictView />
			</div>
		);
	return (
		<div class={previewed ? "ground bench previewed" : "ground bench"}>
			<div class="texts">
				<PageNotices />
				<SameTexts />
				<UnitList unfolded={unfolded} unfold={unfold} />
			</div>
			{previewed && <PreviewPane />}
		</div>
	);
}
