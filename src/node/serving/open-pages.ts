import { randomUUID } from "node:crypto";

/** A connection to an open page, over which it is told what to do: server-sent events (HTML Standard, section 9.2). */
export interface PageConnection {
	write(text: string): unknown;
	on(event: "close", listener: () => void): unknown;
}

/** What a page knows of itself once it is open. */
export interface PageState {
	/** Its file in the output. */
	readonly file: string;
	/** What {@link OpenPages.versionOf} said when it was sent; empty when that isn't known. */
	readonly version: string;
}

/** The pages that are open in browsers, and which version of each they have. */
export interface OpenPages {
	/** Tells a page from its earlier and later versions, also from those of a server that ran before. */
	readonly versionOf: (file: string) => string;
	/** The HTML that is shown in place of a file's. */
	readonly shown: (file: string) => string | undefined;
	/** Takes up a page that has been opened, and tells it to load again when its version is no longer the latest. */
	readonly add: (connection: PageConnection, state: PageState) => void;
	/** The files of the open pages. */
	readonly files: () => ReadonlySet<string>;
	/**
	 * Shows HTML in place of files until these are up to date.
	 *
	 * @returns How many open pages were told to load again.
	 */
	readonly show: (pages: ReadonlyMap<string, string>) => number;
	/** All files are up to date: tells every page to load again but those that were shown before, which were told of the problems of open pages alone. */
	readonly renew: () => void;
	/** What is shown is of a build that was given up. It stays until the next build is done; then these pages load again like all others. */
	readonly doubt: () => void;
	/** The files stay as they are: what was shown in their place isn't shown any longer, and pages are told of problems. */
	readonly keep: () => void;
}

/** Begins with no page open. */
export function createOpenPages(): OpenPages {
	const server = randomUUID();
	let number = 0;
	const nextVersion = (): string => `${server}-${++number}`;
	let current = nextVersion();
	let shown: ReadonlyMap<string, string> = new Map();
	/** Versions of files that were shown before the others of their build. */
	let early = new Map<string, string>();
	const open = new Map<PageConnection, PageState>();
	const versionOf = (file: string): string => early.get(file) ?? current;
	const tell = (connection: PageConnection, event: "reload" | "problems"): void => {
		connection.write(`event: ${event}\ndata:\n\n`);
	};
	/** Has pages load again whose version isn't the latest. */
	const update = (connection: PageConnection, { file, version }: PageState): boolean => {
		const latest = versionOf(file);
		open.set(connection, { file, version: latest });
		if (version === latest) return false;
		tell(connection, "reload");
		return true;
	};
	const updateAll = (): PageConnection[] =>
		[...open].flatMap(([connection, state]) => (update(connection, state) ? [connection] : []));
	/** Has every page either load again or ask for its problems. */
	const tellAll = (): void => {
		const told = new Set(updateAll());
		for (const connection of open.keys()) if (!told.has(connection)) tell(connection, "problems");
	};
	return {
		versionOf,
		shown: (file) => shown.get(file),
		add: (connection, { file, version }) => {
			connection.on("close", () => open.delete(connection));
			update(connection, { file, version: version || versionOf(file) });
		},
		files: () => new Set([...open.values()].map(({ file }) => file)),
		show: (pages) => {
			const version = nextVersion();
			shown = pages;
			for (const file of pages.keys()) early.set(file, version);
			return updateAll().length;
		},
		renew: () => {
			current = nextVersion();
			early = new Map([...early].filter(([file]) => shown.has(file)));
			shown = new Map();
			tellAll();
		},
		doubt: () => early.clear(),
		keep: () => {
			for (const file of shown.keys()) early.delete(file);
			shown = new Map();
			tellAll();
		},
	};
}
