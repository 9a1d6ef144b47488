import { join } from "node:path";
import { checkedFile } from "../cache/checked-file.ts";
import { type BundledAssets, bundleAssets } from "./bundle-assets.ts";

interface Kept {
	readonly view: BundledAssets["view"];
	readonly problems: BundledAssets["problems"];
	/** Contents in Base64. */
	readonly files: readonly { readonly path: string; readonly content: string }[];
}

/**
 * The bundled assets, made again only when their sources have changed.
 *
 * @param folder Where they are kept.
 * @param options `root`, `basePath`: see `bundleAssets`. `version` is that of their sources.
 */
export async function cachedAssets(
	folder: string,
	{ root, basePath, version }: { readonly root: string; readonly basePath: string; readonly version: string },
): Promise<BundledAssets> {
	const file = checkedFile<Kept>(join(folder, "assets"), {
		kind: "assets",
		version: `${version} ${basePath}`,
	});
	const kept = await file.read();
	if (typeof kept === "object") {
		const { view, problems, files } = kept.data;
		return {
			view,
			problems,
			files: files.map(({ path, content }) => ({ path, content: Buffer.from(content, "base64") })),
		};
	}
	const { view, problems, files } = await bundleAssets({ root, basePath });
	const encoded = files.map(({ path, content }) => ({
		path,
		content: Buffer.from(content).toString("base64"),
	}));
	file.write({ view, problems, files: encoded });
	return { view, problems, files };
}
