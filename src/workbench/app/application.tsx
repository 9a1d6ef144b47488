import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { DeskView } from "./desk/desk-view.tsx";
import { HandIn } from "./hand-in/hand-in.tsx";
import { PageView } from "./page/page-view.tsx";
import { SearchView } from "./search/search-view.tsx";
import { KeySheet } from "./shell/key-sheet.tsx";
import { Masthead } from "./shell/masthead.tsx";
import { type Route, readRoute } from "./shell/route.ts";
import { type Workbench, WorkbenchProvider } from "./shell/workbench.ts";
import { keepSetting } from "./store/keep-setting.ts";
import { useStore } from "./store/store.ts";
import { type Locale, preferredLocale, wordsOf } from "./words/words.ts";

/** Where the browser keeps the language of the interface. */
const localeKey = "brygga-workbench-locale";

/** The whole of it: the masthead, and what the address asks for. */
export function Application({
	given,
}: {
	readonly given: Pick<
		Workbench,
		"client" | "events" | "desk" | "deskChoice" | "loadDesk" | "nonce" | "storage"
	>;
}) {
	const [locale, setLocale] = useState<Locale>(() =>
		preferredLocale([given.storage.getItem(localeKey) ?? "", ...navigator.languages]),
	);
	const [route, setRoute] = useState<Route>(() => readRoute(location.hash));
	const [keysOpen, setKeysOpen] = useState(false);
	const [said, setSaid] = useState({ text: "", number: 0 });
	const words = wordsOf(locale);
	const main = useRef<HTMLElement>(null);

	useEffect(() => {
		document.documentElement.lang = locale;
		document.documentElement.dir = "ltr";
	}, [locale]);
	useEffect(() => {
		const follow = (): void => setRoute(readRoute(location.hash));
		addEventListener("hashchange", follow);
		return () => removeEventListener("hashchange", follow);
	}, []);
	// Once a dialog that led there is gone, which lets nothing outside it have the focus.
	const shown = useRef(route);
	useLayoutEffect(() => {
		if (shown.current === route) return;
		shown.current = route;
		scrollTo(0, 0);
		main.current?.focus({ preventScroll: true });
	}, [route]);
	useEffect(() => {
		const openSheet = (event: KeyboardEvent): void => {
			const inText =
				event.target instanceof HTMLElement &&
				event.target.matches("input, textarea, select, [contenteditable=true]");
			if (event.key !== "F1" && (event.key !== "?" || inText)) return;
			event.preventDefault();
			setKeysOpen(true);
		};
		addEventListener("keydown", openSheet);
		return () => removeEventListener("keydown", openSheet);
	}, []);

	const workbench = useMemo(
		(): Workbench => ({
			...given,
			words,
			locale,
			setLocale: (next) => {
				keepSetting(given.storage, localeKey, next);
				setLocale(next);
			},
			// The same text again is said again.
			announce: (text) => setSaid(({ number }) => ({ text, number: number + 1 })),
			openKeys: () => setKeysOpen(true),
		}),
		[given, words, locale],
	);
	return (
		<WorkbenchProvider value={workbench}>
			<button type="button" class="skip" onClick={() => main.current?.focus()}>
				{words.shell.skip}
			</button>
			<Masthead route={route} />
			<Disconnected workbench={workbench} />
			<main id="main" tabIndex={-1} ref={main}>
				{route.kind === "desk" && <DeskView />}
				{route.kind === "page" && <PageView key={`${route.language} ${route.key}`} name={route} />}
				{route.kind === "search" && <SearchView />}
				{route.kind === "hand-in" && <HandIn />}
			</main>
			<p class="unseen" role="status">
				<span key={said.number}>{said.text}</span>
			</p>
			{keysOpen && <KeySheet close={() => setKeysOpen(false)} />}
		</WorkbenchProvider>
	);
}

/** What it means that the server doesn't answer, for as long as it doesn't. */
function Disconnected({ workbench: { events, words } }: { readonly workbench: Workbench }) {
	const connection = useStore(events.connection, (now) => now);
	return (
		<div role="alert" class="disconnected">
			{connection === "gone" && (
				<p>
					<strong>{words.shell.gone}</strong> {words.shell.goneHint}
				</p>
			)}
		</div>
	);
}
