/**
 * What the package offers to a site's own code: Eleventy's plugin, and the types of what layouts are given. Whatever isn't here may
 * change with any release.
 */

export type { Language, Settings } from "./core/content/settings/settings.ts";
export type { PageView } from "./core/pages/page-view.ts";
export type { Problem } from "./core/problems/problem.ts";
export { brygga, type PluginOptions } from "./eleventy/plugin.ts";
export type { UserConfig } from "./node/configuration/user-config.ts";
