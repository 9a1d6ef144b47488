/** The part of Eleventy's programmatic API in use; Eleventy ships no types. */
declare module "@11ty/eleventy" {
	export default class Eleventy {
		constructor(
			input: string,
			output: string,
			options: {
				readonly configPath: string;
				readonly quietMode: boolean;
				/** Runs before the configuration file, with the same configuration object. */
				readonly config: (configuration: object) => void;
			},
		);
		disableLogger(): void;
		toJSON(): Promise<readonly { readonly url: string | false; readonly content: string }[]>;
	}

	type LayoutConfig = import("./rendering/configure-layouts.ts").LayoutConfig;

	interface RenderConfig extends LayoutConfig {
		setInputDirectory(directory: string): void;
		/** Relative to the input. */
		setIncludesDirectory(directory: string): void;
	}

	export const RenderPlugin: {
		/** Renders templates one by one (Eleventy's documentation, "Render plugin", "Advanced control"). */
		readonly RenderManager: new () => {
			config(callback: (config: RenderConfig) => void): void;
			compile(
				content: string,
				language: string,
			): Promise<(data: Readonly<Record<string, unknown>>) => Promise<string>>;
		};
	};
}
