/**
 * What the package offers to a site's own code: Eleventy's plugin, and the types of what layouts are given. Whatever isn't here may
 * change with any release.
 */

export type { Language, Settings } from "./core/content/settings.ts";
export type { PageView } from "./core/pages/page-view.ts";
export type { Problem } from "./core/problems/problem.ts";
export type { PluginOptions } from "./eleventy/eleventy-api.ts";
export { brygga } from "./eleventy/plugin.ts";
