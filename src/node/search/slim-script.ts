import { build } from "esbuild";

/**
 * Pagefind's script with only the function that the search page calls, written for the browsers of today: a fifth smaller.
 *
 * @param script Content of `pagefind.js`.
 */
export async function slimScript(script: Uint8Array): Promise<Uint8Array> {
	const { outputFiles } = await build({
		stdin: { contents: 'export { createInstance } from "pagefind-script";' },
		plugins: [
			{
				name: "pagefind-script",
				setup: ({ onResolve, onLoad }) => {
					onResolve({ filter: /^pagefind-script$/ }, ({ path }) => ({ path, namespace: "memory" }));
					onLoad({ filter: /.*/, namespace: "memory" }, () => ({ contents: script, loader: "js" }));
				},
			},
		],
		bundle: true,
		format: "esm",
		minify: true,
		charset: "utf8",
		legalComments: "none",
		target: "es2022",
		write: false,
		logLevel: "silent",
	});
	const [file] = outputFiles;
	if (file === undefined) throw new Error("Pagefind's script could not be bundled.");
	return file.contents;
}
