import { close, createIndex } from "pagefind";

/** Pagefind's own script as it stands in every bundle, which calls of `writeSearchIndexes` mustn't overlap with. */
export async function pagefindScript(): Promise<Uint8Array> {
	try {
		const { index, errors } = await createIndex();
		const files = (await index?.getFiles())?.files ?? [];
		const script = files.find(({ path }) => path === "pagefind.js");
		if (!script) throw new Error(`Pagefind has no script: ${errors.join(", ")}`);
		return script.content;
	} finally {
		await close();
	}
}
