import { useStore } from "../store/store.ts";
import { localeNames, locales } from "../words/words.ts";
import { addressOf, type Route } from "./route.ts";
import { useWorkbench } from "./workbench.ts";

/** Name, ways to the desk and to handing in, language of the interface. */
export function Masthead({ route }: { readonly route: Route }) {
	const { words, desk, locale, setLocale, openKeys } = useWorkbench();
	const site = useStore(desk, (now) => (now.kind === "shown" ? now.desk.site : ""));
	const waiting = useStore(desk, (now) =>
		now.kind === "shown" ? now.desk.rows.filter(({ toHandIn }) => toHandIn).length : 0,
	);
	const current = (kind: Route["kind"]) => (route.kind === kind ? { "aria-current": "page" as const } : {});
	return (
		<header class="masthead">
			<p class="bench-name">
				<a href={addressOf({ kind: "desk" })}>{words.shell.name}</a>
				{site !== "" && <span class="site"> {site}</span>}
			</p>
			<nav aria-label={words.shell.menu}>
				<ul class="menu">
					<li>
						<a href={addressOf({ kind: "desk" })} {...current("desk")}>
							{words.desk.title}
						</a>
					</li>
					<li>
						<a href={addressOf({ kind: "search" })} {...current("search")}>
							{words.search.title}
						</a>
					</li>
					<li>
						<a href={addressOf({ kind: "hand-in" })} {...current("hand-in")}>
							{words.handIn.title}
							{waiting > 0 && (
								<span class="count">
									<span aria-hidden="true">{waiting}</span>
									<span class="unseen">{words.handIn.filesWait(waiting)}</span>
								</span>
							)}
						</a>
					</li>
				</ul>
			</nav>
			<div class="tools">
				<button type="button" class="quiet small" onClick={openKeys}>
					{words.keys.title} <kbd>F1</kbd>
				</button>
				<fieldset class="locales">
					<legend class="unseen">{words.shell.language}</legend>
					{locales.map((one) => (
						<button
							key={one}
							type="button"
							lang={one}
							class="plain"
							aria-pressed={one === locale}
							onClick={() => setLocale(one)}
						>
							{localeNames[one]}
						</button>
					))}
				</fieldset>
			</div>
		</header>
	);
}
