import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

/** Set in the bundle that the launcher makes: the folder that it is in. */
declare const bryggaBundle: string | undefined;

/** Most objects live for one page: a larger nursery saves a tenth of the time. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

/**
 * Starts a thread.
 *
 * @param options `source` is the module that it runs, `bundled` the name of that in the launcher's bundle.
 */
export function startThread({ source, bundled }: { readonly source: URL; readonly bundled: string }): Worker {
	if (typeof bryggaBundle === "string")
		return new Worker(pathToFileURL(`${bryggaBundle}/${bundled}`), { resourceLimits });
	// Node 20 doesn't hand the loader of TypeScript on to threads.
	const [tsx, module] = [import.meta.resolve("tsx/esm/api"), source.href].map((address) =>
		JSON.stringify(address),
	);
	const start = `import(${tsx}).then(({ register }) => { register(); return import(${module}); })`;
	return new Worker(start, { eval: true, resourceLimits });
}
