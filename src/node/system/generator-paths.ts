import { fileURLToPath } from "node:url";

/** The generator's own folder, which Eleventy's paths are relative to. */
export const generatorRoot = fileURLToPath(new URL("../../../", import.meta.url));

/** The folder of what the generator ships for readers to see: layouts, styles, scripts, icon. */
export const ownTheme = fileURLToPath(new URL("../../theme", import.meta.url));

/** The folder of the generator's own layouts. */
export const ownLayouts = fileURLToPath(new URL("../../theme/views", import.meta.url));

/** The folder of the generator's sources. */
export const ownSources = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
