import { once } from "../../collections/once.ts";
import type { CheckedBlock, CheckedPage } from "../rule.ts";
import { readProse } from "../text/prose.ts";

/** The blocks of a page's body as the rules see them, numbered like `page.body.blocks`. */
export function readBlocks({ body, headingIds }: CheckedPage): CheckedBlock[] {
	return body.texts.map(({ heading, ...text }, index) => {
		const section = heading === undefined ? undefined : headingIds[heading];
		return {
			number: index + 1,
			...text,
			...(section === undefined ? {} : { section }),
			prose: once(() => readProse(text)),
		};
	});
}
