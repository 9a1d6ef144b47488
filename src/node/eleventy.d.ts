/** The part of Nunjucks in use; it ships no types. */
declare module "nunjucks" {
	/** Templates with what they may use: handed on to Eleventy. */
	export interface Environment {
		readonly opts: object;
	}
	export interface Nunjucks {
		readonly FileSystemLoader: new (folders: readonly string[]) => object;
		readonly Environment: new (loader: object, options: Readonly<Record<string, boolean>>) => Environment;
	}
	const nunjucks: Nunjucks;
	export default nunjucks;
}

/** The part of Eleventy's programmatic API in use; Eleventy ships no types. */
declare module "@11ty/eleventy" {
	export default class Eleventy {
		constructor(
			input: string | undefined,
			output: string,
			options: {
				/** `cli`: the folders that are given here count, whatever the configuration says. */
				readonly source: "cli" | "script";
				/** Relative to the working folder; empty for none. */
				readonly configPath: string;
				readonly pathPrefix: string;
				readonly quietMode: boolean;
				/** Runs before the configuration file, with the same configuration object. */
				readonly config: (configuration: UserConfig) => void;
			},
		);
		disableLogger(): void;
		write(): Promise<unknown>;
	}

	type UserConfig = import("./configuration/user-config.ts").UserConfig;

	export const RenderPlugin: {
		/** Renders templates one by one (Eleventy's documentation, "Render plugin", "Advanced control"). */
		readonly RenderManager: new () => {
			config<Result>(callback: (config: UserConfig) => Result): Result;
			getData(): Promise<Record<string, unknown>>;
			compile(
				content: string,
				language: string,
			): Promise<(data: Readonly<Record<string, unknown>>) => Promise<string>>;
		};
	};
}
