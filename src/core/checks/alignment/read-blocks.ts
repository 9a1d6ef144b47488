import type { CheckedBlock, CheckedPage } from "../rule.ts";

/** The blocks of a page's body as the rules see them, numbered like `page.body.blocks`. */
export function readBlocks({ body, headingIds }: CheckedPage): CheckedBlock[] {
	return body.texts.map(({ heading, ...text }, index) => {
		const section = heading === undefined ? undefined : headingIds[heading];
		const block = { number: index + 1, ...text };
		return section === undefined ? block : { ...block, section };
	});
}
