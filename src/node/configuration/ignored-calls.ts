import type { Problem } from "../../core/problems/problem.ts";
import type { CompiledConfiguration } from "./compile-configuration.ts";
import { errorOrigin } from "./error-origin.ts";
import type { ReturnedConfig, UserConfig } from "./user-config.ts";

/** What a configuration may ask of Eleventy and the pages of the content don't take from it. */
interface Ignored {
	/** Which calls are meant; all when absent. */
	readonly when?: (...values: readonly unknown[]) => boolean;
	/** Whether Eleventy isn't told either: the call counts nowhere. */
	readonly everywhere?: true;
	/** What is called, as it is written. */
	readonly named: string;
	readonly message: string;
	readonly hint: string;
}

const shippedLayouts =
	"has no effect: layouts and templates are read as the generator's own layouts, which they build upon, are written.";
const additions = "Remove it; addFilter, addShortcode and addNunjucksGlobal add to what layouts can do.";
const templatesOnly = "counts in templates, not in the pages of the content.";

/** Ways to give templates a filter, and a tag. */
const filterMethods = ["addFilter", "addAsyncFilter", "addNunjucksFilter", "addNunjucksAsyncFilter"];
const tagMethods = [
	"addNunjucksTag",
	"addShortcode",
	"addAsyncShortcode",
	"addPairedShortcode",
	"addPairedAsyncShortcode",
	"addNunjucksShortcode",
	"addPairedNunjucksShortcode",
];

/** Names that the generator's own layouts can't do without. */
function taken(methods: readonly string[], name: string): Readonly<Record<string, Ignored>> {
	const entry = (method: string): Ignored => ({
		when: (given) => given === name,
		everywhere: true,
		named: `${method}(“${name}”, …)`,
		message: "has no effect: the generator's own layouts are written with its own of that name.",
		hint: "Give yours another name.",
	});
	return Object.fromEntries(methods.map((method) => [method, entry(method)]));
}

const ignored: Readonly<Record<string, Ignored>> = {
	...taken(filterMethods, "t"),
	...taken(tagMethods, "reuse"),
	addPreprocessor: {
		// Of templates in other languages it does what it says.
		when: (_, extensions) =>
			String(extensions)
				.split(",")
				.some((name) => /^(?:\*|md)$/.test(name.trim())),
		named: "addPreprocessor",
		message: templatesOnly,
		hint: "Name the extensions of the templates, such as “njk”; what pages write is read by plugins of markdown-it (amendLibrary).",
	},
	addUrlTransform: {
		named: "addUrlTransform",
		message: templatesOnly,
		hint: "Remove it, and give a page another address with “slug” in its front matter, a template one with “permalink”.",
	},
	addGlobalData: {
		when: (name) => String(name).split(".")[0] === "eleventyComputed",
		named: "eleventyComputed",
		message: templatesOnly,
		hint: "Work the values out in a filter, which layouts of pages can call, or in the data of the templates themselves.",
	},
	setNunjucksEnvironmentOptions: {
		everywhere: true,
		named: "setNunjucksEnvironmentOptions",
		message: shippedLayouts,
		hint: additions,
	},
	setLibrary: {
		when: (language) => language === "njk",
		everywhere: true,
		named: "setLibrary(“njk”, …)",
		message: shippedLayouts,
		hint: additions,
	},
};

/**
 * Has it noted what a configuration and its plugins ask for in vain; what counts nowhere isn't handed to Eleventy.
 *
 * @param options `note` gets a warning `configuration/no-effect` for each call, with the place that calls.
 */
export function catchIgnored(
	config: UserConfig,
	{
		configuration,
		note = () => undefined,
	}: {
		readonly configuration: CompiledConfiguration;
		readonly note?: ((problem: Problem) => void) | undefined;
	},
): void {
	for (const [method, { when = () => true, everywhere, ...said }] of Object.entries(ignored)) {
		const called = Reflect.get(config, method) as (...values: unknown[]) => unknown;
		Object.assign(config, {
			[method]: (...values: unknown[]) => {
				if (!when(...values)) return called.apply(config, values);
				note(noEffect(said, configuration));
				return everywhere ? undefined : called.apply(config, values);
			},
		});
	}
	const { setOutputDirectory } = config;
	config.setOutputDirectory = (folder) => {
		for (const problem of outputProblems(folder, configuration)) note(problem);
		setOutputDirectory.call(config, folder);
	};
}

/** What is said of an output folder that a configuration returns. */
export function returnedOutput(
	{ dir }: ReturnedConfig,
	configuration: CompiledConfiguration,
): readonly Problem[] {
	return dir?.output === undefined ? [] : outputProblems(dir.output, configuration);
}

function outputProblems(folder: string, configuration: CompiledConfiguration): Problem[] {
	const name = folder.replace(/^\.\//, "").replace(/\/$/, "");
	if (name === "_site") return [];
	return [
		noEffect(
			{
				named: `The output folder “${name}”`,
				message: "counts in a run of Eleventy alone: brygga builds into _site, or where --output says.",
				hint: `Remove it, and write --output ${name} behind “brygga build” or “eleventy”.`,
			},
			configuration,
		),
	];
}

/** Made where the configuration calls, whose place is found by it. */
function noEffect(
	{ named, message, hint }: Pick<Ignored, "named" | "message" | "hint">,
	configuration: CompiledConfiguration,
): Problem {
	return {
		code: "configuration/no-effect",
		severity: "warning",
		message: `${named} ${message}`,
		hint,
		file: configuration.name,
		...errorOrigin(new Error("called here"), configuration).place,
	};
}
