import { randomUUID } from "node:crypto";
import type { ExchangePair } from "../../core/exchange/exchange-site.ts";
import { readPair as readPages, replacePage } from "../../core/workbench/check-page.ts";
import { composeForReaders } from "../../core/workbench/compose-file.ts";
import { itemNumbers } from "../../core/workbench/item-numbers.ts";
import type { AnswerOf } from "../../workbench/interface/endpoints.ts";
import { workbenchPath } from "../../workbench/interface/endpoints.ts";
import type { PageName, UnitText } from "../../workbench/interface/texts.ts";
import type { OutputFile } from "../output/output-file.ts";
import { carriedProblems } from "../system/problems-error.ts";
import { textFile } from "./page-checks.ts";
import { readPair } from "./read-pair.ts";
import type { WorkbenchContext } from "./workbench-context.ts";
import { WorkbenchFailure } from "./workbench-failure.ts";

/** Pages as they would be, each at an address that nobody can guess. */
export interface Previews {
	readonly make: (page: PageName & { readonly units: readonly UnitText[] }) => Promise<AnswerOf<"preview">>;
	readonly find: (id: string) => string | undefined;
	/** A file that the last page refers to, by its path below the site's address: also while the site couldn't be built and has none. */
	readonly asset: (path: string) => OutputFile["content"] | undefined;
}

/** Pages that are kept. */
const most = 20;

/** Begins with no page. */
export function createPreviews(context: WorkbenchContext): Previews {
	const shown = new Map<string, string>();
	let assets: readonly OutputFile[] = [];
	return {
		asset: (path) => assets.find((file) => file.path === path)?.content,
		find: (id) => shown.get(id),
		make: async ({ key, language, units }) => {
			const known = await context.keeper.known();
			const { pair, exchange } = await readPair(
				{ key, language },
				{ root: context.root, known, pinned: context.pinned },
			);
			const text = composeForReaders(pair, { site: exchange, units });
			const { pages, problems } = readPages(pair, textFile(pair.file, text), {
				...known,
				pinnedTexts: exchange.pinnedTexts,
				today: context.now().toISOString().slice(0, 10),
			});
			if (!pages) throw new WorkbenchFailure("no-preview", undefined, { problem: problems[0] });
			const { translation } = pages;
			const page = await context.session
				.showPage({ model: replacePage(known.model, translation), page: translation })
				.catch((error: unknown) => {
					const problem = carriedProblems(error)?.[0];
					throw new WorkbenchFailure("no-preview", problem ? undefined : String(error), { problem });
				});
			if (!page) throw new WorkbenchFailure("no-preview");
			const { html } = page;
			({ assets } = page);
			const id = randomUUID();
			shown.set(id, html);
			for (const old of [...shown.keys()].slice(0, -most)) shown.delete(old);
			return {
				address: `${known.model.settings.basePath}${workbenchPath}preview/${id}/`,
				anchors: anchorsIn(html, { pair, headingIds: translation.headingIds }),
			};
		},
	};
}

/** Where the texts are found in a page: in a heading, a list's item, or whatever else can be linked to. */
function anchorsIn(
	html: string,
	{ pair, headingIds }: { readonly pair: ExchangePair; readonly headingIds: readonly string[] },
): AnswerOf<"preview">["anchors"] {
	let heading = 0;
	const blocks = pair.originalTexts.blocks.map((block, index) => ({
		id: /^h[1-6]$/.test(block.type) ? headingIds[heading++] : `p${index + 1}`,
		items: itemNumbers(block),
	}));
	return pair.units.units.flatMap(({ id: unit, place }) => {
		const block = place.kind === "segment" ? blocks[place.block] : undefined;
		if (place.kind !== "segment" || block?.id === undefined) return [];
		const item = block.items.get(place.segment);
		const ids = [...(item === undefined ? [] : [`${block.id}-${item}`]), block.id];
		const id = ids.find((one) => html.includes(`id="${one}"`));
		return id === undefined ? [] : [{ unit, id }];
	});
}
