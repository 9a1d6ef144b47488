import { createBuildSession } from "./session/build-session.ts";
import type { BuildOptions, BuildResult } from "./session/build-types.ts";

/**
 * Checks a site and builds it, search index included. With errors nothing is written; the output changes only once everything
 * new is whole, and files that are as they ought to be aren't touched.
 *
 * @throws When the disk fails or a layout is faulty.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
	const session = createBuildSession(options);
	try {
		return await session.rebuild();
	} finally {
		await session.close();
	}
}
