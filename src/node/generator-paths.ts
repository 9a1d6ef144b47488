import { fileURLToPath } from "node:url";

/** The generator's own folder, which Eleventy's paths are relative to. */
export const generatorRoot = fileURLToPath(new URL("../../", import.meta.url));

/** The folder of the generator's own layouts. */
export const ownLayouts = fileURLToPath(new URL("../views", import.meta.url));

/** The folder of the styles and the browser's scripts. */
export const ownAssets = fileURLToPath(new URL("../assets", import.meta.url));
