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
}
