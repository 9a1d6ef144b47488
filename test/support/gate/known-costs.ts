/**
 * Seconds of processor time that files take which take more than two, so that the longest start first; roughly, as a file in
 * the wrong place only makes the end less even. `npm test` tells what each took with `TIMES=1`.
 */
export const knownCosts: Readonly<Record<string, number>> = {
	"browser/accessibility.test.ts": 48,
	"build/incremental.test.ts": 50,
	"corpus/corpus.test.ts": 40,
	"browser/search-failure.test.ts": 26,
	"browser/search-recovery.test.ts": 25,
	"browser/search-page.test.ts": 25,
	"browser/search-words.test.ts": 20,
	"browser/preview.test.ts": 16,
	"browser/search.test.ts": 15,
	"browser/reading.test.ts": 15,
	"browser/every-page.test.ts": 13,
	"build/shards.test.ts": 13,
	"browser/search-languages.test.ts": 11,
	"docs/shards.test.ts": 10,
	"cli/build.test.ts": 9,
	"cli/search-build.test.ts": 9,
	"cli/drift.test.ts": 9,
	"core/exchange/round-trip.test.ts": 7,
	"node/bad-input.test.ts": 4,
	"core/exchange/structure.test.ts": 4,
	"exchange/commands.test.ts": 4,
	"docs/workflows.test.ts": 4,
	"docs/translators.test.ts": 3,
	"site/html.test.ts": 3,
	"site/reproducible.test.ts": 3,
	"site/sub-path.test.ts": 2,
	"exchange/translate-toolkit.test.ts": 2,
	"gate/gate.test.ts": 4,
};
