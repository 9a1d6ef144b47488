/** The rules that say how a translation stands, which its status tells whoever works on it. */
export const statusRules: ReadonlySet<string> = new Set([
	"stale",
	"cosmetic",
	"unpinned",
	"pin-unknown",
	"missing",
	"orphan",
]);
