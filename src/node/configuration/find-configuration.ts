import { readdirSync } from "node:fs";
import type { Problem } from "../../core/problems/problem.ts";
import { hasCode } from "../system/has-code.ts";

/** The names that a site's configuration may have; of several that are there, the first counts. Those of JavaScript are Eleventy's own. */
export const configurationNames = [
	".eleventy.ts",
	"eleventy.config.ts",
	".eleventy.js",
	"eleventy.config.js",
	"eleventy.config.mjs",
	"eleventy.config.cjs",
] as const;

/** A file that seems to be meant as a configuration. */
const likeConfiguration = /^\.?eleventy(?:[.-]?config)?\.[cm]?[jt]s$/i;

/** Which file of a site is its configuration. */
export interface FoundConfiguration {
	/** Its name in the root; absent on a site without one. */
	readonly name?: string;
	/** Warnings about files that look like a configuration and aren't read. */
	readonly problems: readonly Problem[];
}

/**
 * Looks for a site's configuration.
 *
 * @param root The folder that holds `content/` and `i18n/`.
 * @returns Problems `configuration/unread-file`.
 */
export function findConfiguration(root: string): FoundConfiguration {
	const names = namesIn(root);
	const name = configurationNames.find((candidate) => names.includes(candidate));
	const unread = names.filter((other) => likeConfiguration.test(other) && other !== name);
	return {
		...(name === undefined ? {} : { name }),
		problems: unread.map((file) => ({
			code: "configuration/unread-file",
			severity: "warning",
			message:
				name === undefined
					? `${file} isn't read: a site's configuration has another name.`
					: `${file} isn't read, since ${name} is the site's configuration.`,
			hint:
				name === undefined
					? `Rename it to one of: ${configurationNames.join(", ")}.`
					: `Move what it does into ${name}, and remove it.`,
			file,
		})),
	};
}

function namesIn(root: string): readonly string[] {
	try {
		return readdirSync(root).sort();
	} catch (error) {
		if (hasCode(error, "ENOENT", "ENOTDIR", "EACCES")) return [];
		throw error;
	}
}
