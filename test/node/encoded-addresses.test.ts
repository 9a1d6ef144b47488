/** Wherever an address is published, it is percent-encoded (RFC 3986); files keep their letters. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { searchablePage } from "../../src/core/pages/searchable-page.ts";
import { outputPath } from "../../src/core/urls/output-path.ts";
import { loadSite } from "../support/load-site.ts";
import { plannedSite } from "../support/planned-site.ts";
import { temporarySite } from "../support/temporary-site.ts";

const site = await temporarySite("harbour");
test.after(() => site.close());
await site.write(
	"content/sv/nyheter/новый мой.md",
	"---\ntitle: Новый мой\ndescription: Новый.\ndate: 2024-08-01\nredirectFrom: [старый, /100%/]\n---\n\nText.\n",
);
await site.write(
	"content/sv/om.md",
	"---\ntitle: Om\ndescription: Om oss.\n---\n\n[Новый](<nyheter/новый мой.md>)\n",
);
const { model } = await loadSite(site.root);
if (!model) throw new Error("the site has no model");
const { views, files } = await plannedSite(model);

const path = "/sv/nyheter/новый-мой/";
const encoded = `https://harbour.example/town${encodeURI(path)}`;

test("the file of a page has the letters of its slug", () => {
	assert.ok(views.some((view) => view.path === path));
	assert.is(outputPath(path), "sv/nyheter/новый-мой/index.html");
});

test("no address that is published holds anything but ASCII", () => {
	const addresses: string[] = [];
	const collect = (value: unknown, name = ""): void => {
		if (typeof value === "string" && /^(?:href|canonical|target|url|action|home|feed)$/.test(name))
			addresses.push(value);
		else if (typeof value === "string")
			addresses.push(
				...[...value.matchAll(/(?:href|src)="([^"]*)"|"(?:@id|url)":"([^"]*)"/g)].map(
					(m) => m[1] ?? m[2] ?? "",
				),
			);
		else if (typeof value === "object" && value !== null)
			for (const [key, member] of Object.entries(value)) collect(member, key);
	};
	for (const view of views) {
		collect(view);
		collect(searchablePage(view));
	}
	for (const { path: name, content } of files)
		if (/\.xml$|robots/.test(name))
			addresses.push(...[...String(content).matchAll(/https?:[^\s"<]*/g)].map(([address]) => address));
	assert.ok(addresses.filter((address) => address.includes(encodeURI("новый-мой"))).length > 8);
	assert.equal(
		addresses.filter((address) => /[^\x21-\x7e]/.test(address)),
		[],
	);
});

test("a page is named the same in its head, its feed, the sitemap, old addresses and links", () => {
	const view = views.find((one) => one.path === path);
	assert.is(view && "head" in view ? view.head.canonical : undefined, encoded);
	const text = (name: string): string => String(files.find((file) => file.path === name)?.content);
	assert.match(text("sitemap.xml"), `<loc>${encoded}</loc>`);
	assert.match(text("sv/feed.xml"), `href="${encoded}"`);
	const targets = views.flatMap((one) =>
		one.base === "redirect" && one.key === "nyheter/новый мой" ? [one.target] : [],
	);
	const { pathname } = new URL(encoded);
	assert.equal(targets, [pathname, pathname]);
	const about = views.find((one) => one.path === "/sv/om/");
	assert.match(about && "body" in about ? about.body : "", `href="${pathname}"`);
});

test.run();
