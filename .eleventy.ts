import { brygga } from "./src/eleventy/plugin.ts";
import type { UserConfig } from "./src/node/configuration/user-config.ts";

/** Eleventy's configuration: everything is in the plugin. */
export default function configure(config: UserConfig): void {
	config.addPlugin(brygga);
}
