import { hash } from "node:crypto";
import { imageSize } from "image-size";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type ShareCard, shareCardSvg } from "../../../src/core/share-pictures/share-card.ts";
import { cardDrawer } from "../../../src/node/share-pictures/draw-cards.ts";
import { contrast } from "../../support/contrast.ts";

const draw = await cardDrawer();

const cards: Readonly<Record<string, ShareCard>> = {
	sv: {
		title: "EU-delegater på studiebesök för att få goda exempel av Sigtuna kommun",
		publisher: "Sigtuna kommun",
		site: "Integration i praktiken",
		language: "Svenska",
		direction: "ltr",
	},
	ar: {
		title: "زيارة مندوبي الاتحاد الأوروبي إلى بلدية Sigtuna في 3 فبراير 2023 (للاطلاع على أمثلة جيدة)",
		publisher: "Sigtuna kommun",
		site: "الاندماج",
		language: "العربية",
		direction: "rtl",
	},
	ja: {
		title: "EU代表団がシグトゥーナ市を訪問、「統合」の取り組みを学ぶ",
		site: "実践の統合",
		language: "日本語",
		direction: "ltr",
	},
	long: { title: "Integration ".repeat(40), site: "Brygga", language: "English", direction: "ltr" },
};

/**
 * Pictures by the digest of their bytes, the same on every machine and every Node. One that is to be another now has `cardDesign` raised as
 * well, so that none of the old ones is used.
 */
const drawn = {
	sv: "4a2e65635a4ff526",
	ar: "a2c78a8afba0d97e",
	ja: "e1074b0365f1a0e7",
	long: "83ab6e193444269b",
};

test("cards are drawn as the same bytes everywhere, 1200 by 630 pixels, in no more than 60 kB", () => {
	const digests = Object.entries(cards).map(([name, card]) => {
		const bytes = draw(card);
		assert.ok(bytes.length <= 60_000, `${name}: ${bytes.length} bytes`);
		const { width, height, type } = imageSize(bytes);
		assert.equal([width, height, type], [1200, 630, "png"]);
		return [name, hash("sha256", bytes, "hex").slice(0, 16)];
	});
	assert.equal(Object.fromEntries(digests), drawn);
});

test("a title with a character that no font has is left out, and what can be drawn stays", () => {
	const { sv } = cards;
	if (!sv) throw new Error("no card");
	const without = draw({ ...sv, title: "" });
	for (const title of ["การเยี่ยมชม", "Fest 🎉"])
		assert.ok(Buffer.from(draw({ ...sv, title })).equals(without), title);
	assert.not.ok(Buffer.from(draw(sv)).equals(without));
});

test("every text has the contrast of small text with what it stands on (WCAG 2.2, 1.4.6: 7 to 1)", () => {
	const svg = shareCardSvg(cards["sv"] as ShareCard, [{ family: "any", advance: () => 0.5 }]);
	const grounds = [...svg.matchAll(/<rect(?: y="(\d+)")? width="1200" height="\d+" fill="(#\w+)"/g)].map(
		([, top = "0", colour = ""]) => ({ top: Number(top), colour }),
	);
	const texts = [...svg.matchAll(/<text x="\d+" y="(\d+)"[^>]* font-size="(\d+)" fill="(#\w+)"/g)];
	assert.ok(texts.length >= 3);
	for (const [, y = "", size = "", colour = ""] of texts) {
		const ground = grounds.findLast(({ top }) => top <= Number(y))?.colour ?? "";
		assert.ok(contrast(colour, ground) >= 7, `${colour} on ${ground}`);
		assert.ok(Number(size) >= 32, "still legible at half of the size");
	}
});

test.run();
