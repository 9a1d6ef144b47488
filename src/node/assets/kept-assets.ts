import { join } from "node:path";
import { readChecked, writeChecked } from "../cache/checked-file.ts";
import { type BundledAssets, bundleAssets } from "./bundle-assets.ts";

interface Kept {
	readonly view: BundledAssets["view"];
	/** Contents in Base64. */
	readonly files: readonly { readonly path: string; readonly content: string }[];
}

/**
 * The bundled assets, made again only when their sources have changed.
 *
 * @param folder Where they are kept.
 * @param options `basePath`: see `bundleAssets`. `version` is that of their sources.
 */
export async function keptAssets(
	folder: string,
	{ basePath, version }: { readonly basePath: string; readonly version: string },
): Promise<BundledAssets> {
	const file = join(folder, "assets");
	const identity = { kind: "assets", version: `${version} ${basePath}` };
	const kept = await readChecked(file, identity);
	if (typeof kept === "object") {
		const { view, files } = kept.data as Kept;
		return {
			view,
			files: files.map(({ path, content }) => ({ path, content: Buffer.from(content, "base64") })),
		};
	}
	const { view, files } = await bundleAssets(basePath);
	const encoded = files.map(({ path, content }) => ({
		path,
		content: Buffer.from(content).toString("base64"),
	}));
	writeChecked(file, { ...identity, data: { view, files: encoded } satisfies Kept });
	return { view, files };
}
