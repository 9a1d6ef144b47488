import { test } from "uvu";
import * as assert from "uvu/assert";
import { kindNamed } from "../../../src/core/kinds/kind.ts";
import { kindOfPage } from "../../../src/core/kinds/kind-of-page.ts";
import { settingsOf } from "../../support/site-fields.ts";

const bare = "url: https://example.org/\nlanguages: [fi]\nsource: fi\n";
const settings = settingsOf(`${bare}taxonomies: { maker: { folder: makers }, period: { folder: periods } }
kinds:
  object: { match: { folder: objects }, order: order, fields: { weight: number } }
  loan: { match: { folder: objects/loans }, extends: object, fields: { lender: text } }
  notice: { match: { folder: objects, dated: true }, extends: article }
  maker: { match: { taxonomy: maker }, extends: term }
  guide: { match: { folder: guide }, extends: section, navigation: tree }
  article: { feed: false }
`);

const kindOf = (key: string, more: { named?: string; dated?: boolean } = {}): string =>
	kindOfPage({ key, named: more.named, dated: more.dated ?? false }, settings).name;

test("a page's kind is told from its place and its date", () => {
	assert.is(kindOf("index"), "start");
	assert.is(kindOf("about"), "page");
	assert.is(kindOf("news/today", { dated: true }), "article");
	assert.is(kindOf("objects/index"), "section");
	assert.is(kindOf("guide/index"), "guide");
	assert.is(kindOf("guide/install/index"), "guide");
	assert.is(kindOf("guide/install/linux"), "page");
	assert.is(kindOf("objects/anchor"), "object");
	assert.is(kindOf("objects/loans/boat"), "loan", "the deeper folder wins");
	assert.is(kindOf("objects/moved", { dated: true }), "notice", "what asks for more wins");
	assert.is(kindOf("makers/fiskars"), "maker");
	assert.is(kindOf("periods/iron"), "term");
	assert.is(kindOf("periods/iron", { dated: true }), "term");
	assert.is(kindOf("objects/anchor", { named: "glossary" }), "glossary");
});

test("a kind has the fields, the order and the layouts of what it extends", () => {
	const loan = kindNamed(settings, "loan");
	assert.equal(loan.lineage, ["loan", "object", "page"]);
	assert.is(loan.base, "page");
	assert.is(loan.order, "order");
	assert.equal(
		loan.fields.map(({ name }) => name),
		["maker", "period", "image", "weight", "lender"],
	);
	assert.equal(loan.facts, ["maker", "period", "weight", "lender"]);
	const article = kindNamed(settings, "article");
	assert.equal([article.order, article.feed, article.base], ["newest", false, "article"]);
});

test("a site that declares nothing has the shipped kinds", () => {
	const { kinds, taxonomies, fields, start } = settingsOf(bare);
	assert.equal(
		kinds.map(({ name }) => name),
		[
			"page",
			"section",
			"article",
			"term",
			"start",
			"search",
			"glossary",
			"translations",
			"accessibility-statement",
		],
	);
	assert.equal(taxonomies, []);
	assert.equal(
		fields.map(({ name }) => name),
		["image"],
	);
	assert.equal(start, [{ show: "latest", kind: "article", take: 7 }]);
});

test.run();
