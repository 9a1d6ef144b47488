import { resolve } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { suggest } from "../core/problems/suggest.ts";
import { type CommandContext, UsageError } from "./command.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

const shared = {
	root: { type: "string" },
	format: { type: "string" },
	quiet: { type: "boolean" },
} as const satisfies Options;

/** Options that every command takes, parsed. */
export interface SharedOptions {
	/** Absolute path of the site's folder. */
	readonly root: string;
	readonly format: "text" | "json" | "github";
	readonly quiet: boolean;
}

/**
 * Parses a command's arguments.
 *
 * @param own The command's options besides the shared ones, and how many positional arguments it takes.
 * @throws UsageError
 */
export function parseOptions<Own extends Options>(
	context: Pick<CommandContext, "arguments" | "directory" | "defaultRoot">,
	own: {
		readonly options: Own;
		readonly positionals?: number;
		/** For a command that works where there is no site: `root` is then the folder that it is called from. */
		readonly anywhere?: true;
	},
): SharedOptions & { readonly values: Values<Own>; readonly positionals: readonly string[] } {
	const options = { ...shared, ...own.options };
	const { values, positionals } = parse(context.arguments, options);
	const most = own.positionals ?? 0;
	if (positionals.length > most) throw new UsageError(`Unexpected argument “${positionals[most]}”.`);
	const format = values["format"] ?? "text";
	if (format !== "text" && format !== "json" && format !== "github") {
		throw new UsageError(`Unknown format “${String(format)}”, expected text, json or github.`);
	}
	return {
		root: siteRoot(context) ?? (own.anywhere ? context.directory : noSite(context)),
		format,
		quiet: values["quiet"] === true,
		values: values as Values<Own>,
		positionals,
	};
}

function noSite({ directory }: Pick<CommandContext, "directory">): never {
	throw new UsageError(
		`There is no site in ${directory} or a folder above it: none holds content/. Begin one with “brygga init”, or name the site's folder with --root.`,
	);
}

/** The site's folder that the arguments name, whatever else they are; else the one around. */
export function siteRoot({
	arguments: args,
	directory,
	defaultRoot,
}: Pick<CommandContext, "arguments" | "directory" | "defaultRoot">): string | undefined {
	const { values } = parseArgs({
		args: [...args],
		options: { root: shared.root },
		allowPositionals: true,
		strict: false,
	});
	return typeof values.root === "string" ? resolve(directory, values.root) : defaultRoot;
}

type Values<Own extends Options> = {
	readonly [Name in keyof Own]?: Own[Name]["type"] extends "boolean" ? boolean : string;
};

function parse(
	args: readonly string[],
	options: Options,
): { values: Record<string, unknown>; positionals: string[] } {
	const known = Object.keys(options);
	for (const argument of args) {
		if (!argument.startsWith("-") || argument === "-") continue;
		const name = argument.replace(/^--?/, "").replace(/=.*$/, "");
		if (known.includes(name) && argument.startsWith("--")) continue;
		if (Object.values(options).some(({ short }) => short === name)) continue;
		const meant = suggest(name, known);
		throw new UsageError(`Unknown option “${argument}”.${meant ? ` Did you mean --${meant}?` : ""}`);
	}
	try {
		const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
		for (const name of ["root", "output"])
			if (parsed.values[name] === "") throw new UsageError(`--${name} is empty.`);
		return { values: { ...parsed.values }, positionals: parsed.positionals };
	} catch (error) {
		if (error instanceof UsageError) throw error;
		throw new UsageError(error instanceof Error ? error.message.replace(/\. .*$/s, ".") : String(error), {
			cause: error,
		});
	}
}

/** The lines of `--help` about the shared options. */
export const sharedHelp = `  --root DIR                  the folder that holds content/ and i18n/
                              (default: this folder, or the nearest above that does)
  --format text|json|github   how problems are written (default: text)
  --quiet                     no progress, only problems
  --help                      this text`;
