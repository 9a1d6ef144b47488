import { withPagefind } from "./with-pagefind.ts";

/**
 * Pagefind's own script as it stands in every bundle.
 *
 * @throws ProgramStoppedError When Pagefind can't be started.
 */
export async function pagefindScript(): Promise<Uint8Array> {
	return withPagefind(async ({ createIndex }) => {
		const { index, errors } = await createIndex();
		const files = (await index?.getFiles())?.files ?? [];
		await index?.deleteIndex();
		const script = files.find(({ path }) => path === "pagefind.js");
		if (!script) throw new Error(`Pagefind has no script: ${errors.join(", ")}`);
		return script.content;
	});
}
