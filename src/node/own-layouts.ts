import { fileURLToPath } from "node:url";

/** The folder of the generator's own layouts. */
export const ownLayouts = fileURLToPath(new URL("../views", import.meta.url));
