import { rm } from "node:fs/promises";
import { createBuildSession } from "../../src/node/session/build-session.ts";
import {
	openWorkbench,
	type Workbench,
	type WorkbenchOptions,
} from "../../src/node/workbench/open-workbench.ts";
import type { AnswerOf, EndpointName, RequestOf } from "../../src/workbench/interface/endpoints.ts";
import { endpoints } from "../../src/workbench/interface/endpoints.ts";
import { type GitSite, gitSite } from "./git-site.ts";

/** A workbench on a small site with a history, without a server. */
export interface WorkbenchSite extends GitSite {
	readonly workbench: Workbench;
	/** Does what the interface describes; the answer is checked against it. */
	readonly ask: <Name extends EndpointName>(name: Name, request: RequestOf<Name>) => Promise<AnswerOf<Name>>;
	/** Builds again, as after a change. */
	readonly rebuild: () => Promise<void>;
	/** Closes the workbench and opens it again, as if the server had been started anew. */
	readonly restart: () => Promise<WorkbenchSite>;
	/** Closes the workbench alone. */
	readonly stop: () => Promise<void>;
}

/** Opens it. */
export async function workbenchSite(
	options: Partial<Pick<WorkbenchOptions, "onError" | "now">> & { readonly site?: GitSite } = {},
): Promise<WorkbenchSite> {
	const site = options.site ?? (await gitSite());
	const output = `${site.root}.workbench`;
	const session = createBuildSession({ root: site.root, output, search: false, needsModel: true });
	const workbench = openWorkbench({
		root: site.root,
		session,
		assets: async () => ({ script: "", stylesheet: "" }),
		onError:
			options.onError ??
			((error) => {
				throw error;
			}),
		...(options.now ? { now: options.now } : {}),
	});
	const rebuild = async (): Promise<void> => workbench.take(await session.rebuild());
	await rebuild();
	const stop = async (): Promise<void> => {
		workbench.close();
		await session.close();
		await rm(output, { recursive: true, force: true });
	};
	return {
		...site,
		workbench,
		rebuild,
		stop,
		ask: async (name, request) => {
			const answer = await workbench.operations[name](request);
			endpoints[name].answer.parse(answer);
			return answer;
		},
		restart: async () => {
			await stop();
			return workbenchSite({ ...options, site });
		},
		close: async () => {
			await stop();
			await site.close();
		},
	};
}
