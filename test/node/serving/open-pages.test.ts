import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
	createOpenPages,
	type OpenPages,
	type PageConnection,
} from "../../../src/node/serving/open-pages.ts";

const article = "sv/nyheter/bron/index.html";
const start = "sv/index.html";

/** A browser's tab: what it was told, and how it loads its page again. */
interface Tab {
	readonly told: () => string[];
	/** Loads the page again, as a browser does when it is told to. */
	readonly load: () => void;
	readonly close: () => void;
}

const test = suite<{ pages: OpenPages; open: (file: string) => Tab }>("open-pages");

test.before.each((context) => {
	const pages = createOpenPages();
	context.pages = pages;
	context.open = (file) => {
		const events: string[] = [];
		let close = (): void => undefined;
		const load = (): void => {
			close();
			const connection: PageConnection = {
				write: (text) => events.push(/^event: (\w+)$/m.exec(text)?.[1] ?? text),
				on: (_, listener) => {
					close = listener;
				},
			};
			pages.add(connection, { file, version: pages.versionOf(file) });
		};
		load();
		return { told: () => events.splice(0), load, close: () => close() };
	};
});

test("every open page loads again after a build", ({ pages, open }) => {
	const tabs = [open(article), open(start)];
	assert.equal(pages.files(), new Set([article, start]));
	pages.renew();
	for (const { told } of tabs) assert.equal(told(), ["reload"]);
});

test("a page that was shown before the build was done loads once, and asks again for the problems of all pages then", ({
	pages,
	open,
}) => {
	const [reader, other] = [open(article), open(start)];
	assert.is(pages.show(new Map([[article, "<p>Ny</p>"]])), 1);
	assert.is(pages.shown(article), "<p>Ny</p>");
	assert.is(pages.shown(start), undefined);
	assert.equal([reader.told(), other.told()], [["reload"], []]);
	reader.load();
	pages.renew();
	assert.is(pages.shown(article), undefined);
	assert.equal([reader.told(), other.told()], [["problems"], ["reload"]]);
	other.load();

	// What wasn't shown before the next build loads again with all others.
	pages.show(new Map([[start, "<p>Start</p>"]]));
	assert.equal([reader.told(), other.told()], [[], ["reload"]]);
	other.load();
	pages.renew();
	assert.equal([reader.told(), other.told()], [["reload"], ["problems"]]);
});

test("a page that was shown, but couldn't be built, goes back", ({ pages, open }) => {
	const [reader, other] = [open(article), open(start)];
	pages.show(new Map([[article, "<p>Ny</p>"]]));
	reader.told();
	reader.load();
	pages.keep();
	assert.is(pages.shown(article), undefined);
	assert.equal([reader.told(), other.told()], [["reload"], ["problems"]]);
});

test("a page that was loaded before a change, and listens only after it, is told", ({ pages }) => {
	const version = pages.versionOf(article);
	pages.renew();
	const events: string[] = [];
	pages.add({ write: (text) => events.push(text), on: () => undefined }, { file: article, version });
	assert.equal(events, ["event: reload\ndata:\n\n"]);
	const other = createOpenPages();
	assert.is.not(other.versionOf(article), version, "a server that is started again has other versions");
});

test("closed pages aren't told, and are no reason to wait", ({ pages, open }) => {
	const tab = open(article);
	tab.close();
	assert.is(pages.show(new Map([[article, ""]])), 0);
	assert.equal([tab.told(), pages.files()], [[], new Set()]);
});

test("what was shown of a build that was given up stays until the next is done, and then loads again though nothing was shown of that", ({
	pages,
	open,
}) => {
	const reader = open(article);
	pages.show(new Map([[article, "<p>Ny</p>"]]));
	reader.load();
	pages.doubt();
	assert.is(pages.shown(article), "<p>Ny</p>");
	assert.equal(reader.told(), ["reload"]);
	pages.renew();
	assert.is(pages.shown(article), undefined);
	assert.equal(reader.told(), ["reload"]);
});

test("what is shown after a build that was given up loads once", ({ pages, open }) => {
	const reader = open(article);
	pages.show(new Map([[article, "<p>Ny</p>"]]));
	reader.load();
	pages.doubt();
	reader.told();
	assert.is(pages.show(new Map([[article, "<p>Nyare</p>"]])), 1);
	reader.load();
	assert.is(pages.shown(article), "<p>Nyare</p>");
	reader.told();
	pages.renew();
	assert.equal(reader.told(), ["problems"]);
});

test.run();
