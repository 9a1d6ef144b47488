/** What the site says of people, and of pictures that it doesn't have. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtSite } from "../support/build-site.ts";

const site = await builtSite();
const pages = site.pages.filter(({ kind }) => kind !== "redirect");
const addresses = pages.flatMap((page) => page.all("a").map(({ attributes }) => attributes["href"] ?? ""));

test("no page links to a person's telephone or mailbox: the articles are too old for that", () => {
	assert.equal(
		addresses.filter((address) => address.startsWith("tel:")),
		[],
	);
	const mailboxes = new Set(addresses.filter((address) => address.startsWith("mailto:")));
	assert.equal([...mailboxes], ["mailto:kontakt@integration.example.org"]);
});

test("contacts keep their names and roles, and lead to the municipality", () => {
	const found = pages.filter((page) => page.all("section", { class: "contacts" }).length > 0);
	assert.equal(
		found.map(({ file }) => file),
		["en/news/high-expectations/index.html", "sv/nyheter/hoga-forvantningar/index.html"],
	);
	for (const page of found) {
		const contacts = page.one("section", { class: "contacts" });
		assert.match(contacts.text(), "Jessica Johnson (L)");
		assert.equal(
			page
				.all("a")
				.filter(({ parent }) => parent?.parent?.attributes["class"] === "contacts-note")
				.map(({ attributes }) => attributes["href"]),
			["https://www.sigtuna.se/"],
		);
	}
});

test("captions of pictures that aren't shown are", () => {
	const texts = new Map(pages.map((page) => [page.file, page.all("div", { class: "picture-texts" })]));
	const caption = (file: string): string =>
		texts
			.get(file)
			?.map((part) => part.text())
			.join() ?? "";
	assert.match(caption("sv/nyheter/europas-stader/index.html"), "Storgatan i Linköping");
	assert.match(caption("en/news/delmos-visit/index.html"), "Ellinor Ekensskär");
	assert.match(caption("sv/nyheter/fortsatta-insatser/index.html"), "Foto: Sigtuna kommun");
});

test("every page names the publisher, a contact, the accessibility statement and the repository", () => {
	for (const page of pages.filter(({ file }) => /^(?:sv|en)\//.test(file))) {
		const foot = page.one("footer");
		assert.match(foot.text(), "Exempelkansliet för integration", page.file);
		const links = page
			.all("a")
			.filter((link) => link.within("footer"))
			.map(({ attributes }) => attributes["href"]);
		for (const link of ["mailto:kontakt@integration.example.org", "https://git.example.org/integration"])
			assert.ok(links.includes(link), page.file);
		assert.ok(
			links.some((link) => link === "/sv/tillganglighet/" || link === "/en/accessibility/"),
			page.file,
		);
	}
});

test.run();
