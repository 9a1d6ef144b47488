/** How the workbench's application is bundled. JavaScript, since what packs the package reads it too. */

/** Browsers of the two years before; who translates has one of today. */
const browsers = ["chrome120", "firefox121", "safari17"];

/**
 * The options for esbuild.
 *
 * @param app The folder `src/workbench/app`.
 */
export function workbenchBundle(app) {
	return {
		absWorkingDir: app,
		entryPoints: ["app.tsx", "app.css"],
		bundle: true,
		format: "esm",
		minify: true,
		charset: "utf8",
		legalComments: "none",
		target: browsers,
		jsx: "automatic",
		jsxImportSource: "preact",
		logLevel: "silent",
	};
}
