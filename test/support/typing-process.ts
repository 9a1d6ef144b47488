/**
 * A process of its own that types into a page of a site, letter by letter, and says over its channel what has been answered: to be
 * killed at any moment. Its arguments are the site's root and the number to go on from.
 */
import { createBuildSession } from "../../src/node/session/build-session.ts";
import { openWorkbench } from "../../src/node/workbench/open-workbench.ts";

const [, , root = "", from = "0"] = process.argv;
const page = { key: "nyheter/bron", language: "en" };
const session = createBuildSession({ root, output: `${root}.typed`, search: false, needsModel: true });
const { take, operations } = openWorkbench({
	root,
	session,
	assets: async () => ({ script: "", stylesheet: "" }),
	onError: (error) => {
		throw error;
	},
});
take(await session.rebuild());
let { base, units } = await operations.page(page);
const id = units.find(({ source }) => source.markdown === "Nu börjar trafiken.")?.id ?? "";
for (let number = Number(from) + 1; ; number++) {
	const typed = [{ id, text: `Now traffic begins ${number}.`, confirmed: true }];
	await operations.draft({ ...page, base, units: typed, sequence: Date.now() });
	process.send?.(number);
	if (number % 7 !== 0) continue;
	const saved = await operations.save({ ...page, base, units: typed, intent: { kind: "save" } });
	if (saved.kind !== "saved") throw new Error(JSON.stringify(saved));
	({ base, units } = saved.page);
}
