import { test } from "uvu";
import * as assert from "uvu/assert";
import { fieldViews } from "../../../../src/core/pages/fields/field-views.ts";
import { loadSite } from "../../../support/load-site.ts";
import { temporarySite } from "../../../support/temporary-site.ts";
import { viewContextOf } from "../../../support/view-context-of.ts";

test("a date is called as the site calls it for a kind of page, else that of publication", async () => {
	const site = await temporarySite("harbour");
	await site.write("i18n/sv.json", '{ "date": { "article": "Äger rum" } }');
	const { model } = await loadSite(site.root).finally(site.close);
	const page = model?.pages.get("sv")?.get("nyheter/hamnfest");
	if (!model || !page) throw new Error("the site has no such page");
	const context = viewContextOf(model);
	const t = context.translator.in("sv");
	const label = (kind: string): unknown =>
		fieldViews({ ...context, page: { ...page, kind }, t })["date"]?.label;
	assert.is(label("article"), "Äger rum");
	assert.is(label("page"), "Publicerad");
});

test.run();
