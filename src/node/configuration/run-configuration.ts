import { Console } from "node:console";
import { pathToFileURL } from "node:url";
import type { Problem } from "../../core/problems/problem.ts";
import { ProblemsError } from "../system/problems-error.ts";
import { settled } from "../system/settled.ts";
import type { CompiledConfiguration } from "./compile-configuration.ts";
import { errorOrigin } from "./error-origin.ts";
import type { ReturnedConfig, UserConfig } from "./user-config.ts";

/** A configuration's module, loaded. */
export interface LoadedConfiguration {
	/** Applies the configuration to the object that Eleventy makes for it. */
	readonly apply: (config: UserConfig) => Promise<ReturnedConfig>;
	/** Says, as problems, why Eleventy couldn't finish what the configuration began. */
	readonly explain: (error: unknown) => ProblemsError;
}

/** On the object that Eleventy hands to a configuration: that Brygga is building already, so that its plugin has nothing to do. */
export const bryggaBuilds = Symbol.for("brygga.builds");

/**
 * Loads a compiled configuration.
 *
 * @throws ProblemsError When it throws, or isn't a configuration.
 */
export async function loadConfiguration(configuration: CompiledConfiguration): Promise<LoadedConfiguration> {
	const explain = (error: unknown): ProblemsError =>
		error instanceof ProblemsError
			? error
			: new ProblemsError([thrownProblem(error, { configuration, plugins })]);
	const plugins: AddedPlugin[] = [];
	// What a command prints is its result, which programs read; what a site's code has to say is for its author.
	globalThis.console = new Console(process.stderr);
	const module = await settled(importModule(configuration), () => endless(configuration.name)).catch(
		(error: unknown) => {
			throw explain(error);
		},
	);
	const configure = module.default;
	if (typeof configure !== "function" && !isObject(configure))
		throw new ProblemsError([exportsNothing(configuration)]);
	return {
		explain,
		apply: async (config) => {
			Object.defineProperty(config, bryggaBuilds, { value: true, configurable: true });
			noteAddedPlugins(config, plugins);
			try {
				const returned: unknown =
					typeof configure === "function"
						? await settled(Promise.resolve(configure(config)), () => endless(configuration.name))
						: configure;
				const named = module.config ?? ("config" in configure ? configure["config"] : undefined);
				return { ...(isObject(returned) ? returned : {}), ...(isObject(named) ? named : {}) };
			} catch (error) {
				throw explain(error);
			}
		},
	};
}

function endless(name: string): Problem {
	return {
		code: "configuration/endless",
		severity: "error",
		message: "The site's configuration waits for something that never comes.",
		hint: "Look for an “await” whose promise nothing settles.",
		file: name,
	};
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null;
}

async function importModule({
	module,
}: CompiledConfiguration): Promise<{ readonly default?: unknown; readonly config?: unknown }> {
	return import(pathToFileURL(module).href);
}

function exportsNothing({ name }: CompiledConfiguration): Problem {
	return {
		code: "configuration/no-function",
		severity: "error",
		message: `${name} exports no configuration.`,
		hint: "Write “export default function (config) { … }” (in a .cjs file, “module.exports = …”).",
		file: name,
	};
}

/** A plugin, and where the configuration adds it. */
interface AddedPlugin {
	readonly plugin: unknown;
	readonly at: Error;
}

/** Eleventy runs plugins later, when nothing tells any more who added them. */
function noteAddedPlugins(config: UserConfig, added: AddedPlugin[]): void {
	const { addPlugin } = config;
	config.addPlugin = (plugin, options) => {
		added.push({ plugin, at: new Error("added here") });
		return addPlugin.call(config, plugin, options);
	};
}

function thrownProblem(
	error: unknown,
	{
		configuration,
		plugins,
	}: { readonly configuration: CompiledConfiguration; readonly plugins: readonly AddedPlugin[] },
): Problem {
	const { said, place } = errorOrigin(error, configuration);
	const outer = error instanceof Error ? error.message : "";
	const [, name] = /^Error processing (?:the `(.*?)`|a) plugin/.exec(outer) ?? [];
	if (!/^Error processing .* plugin/.test(outer))
		return {
			code: "configuration/failed",
			severity: "error",
			message: `The site's configuration fails: ${said}`,
			file: configuration.name,
			...place,
		};
	const added = plugins.findLast(({ plugin }) => name === undefined || nameOf(plugin) === name);
	return {
		code: "configuration/plugin",
		severity: "error",
		message: `${name === undefined ? "A plugin" : `The plugin ${name}`} fails: ${said}`,
		hint: "Give it the options that it asks for, or another version of it; or remove it.",
		file: configuration.name,
		...(place ?? (added && errorOrigin(added.at, configuration).place)),
	};
}

function nameOf(plugin: unknown): unknown {
	if ((typeof plugin === "function" || isObject(plugin)) && "eleventyPackage" in plugin)
		return plugin["eleventyPackage"];
	if (typeof plugin === "function") return plugin.name;
	return isObject(plugin) ? nameOf(plugin["configFunction"]) : undefined;
}
