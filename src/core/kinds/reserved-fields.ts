/** Fields that pages of every kind have, and what layouts call a page's own parts. */
export const reservedFields: ReadonlySet<string> = new Set([
	"title",
	"shortTitle",
	"description",
	"slug",
	"redirectFrom",
	"kind",
	"id",
	"original",
	"date",
	"updated",
	"order",
	"noindex",
	"translation",
]);
