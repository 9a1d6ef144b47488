/** The part of Nunjucks in use; it ships no types. */
declare module "nunjucks" {
	/** Templates with what they may use: handed on to Eleventy. */
	export interface Environment {
		readonly opts: object;
		/** The tags that were added. */
		readonly extensionsList: readonly object[];
		/** Throws when there is none of that name. */
		getFilter(name: string): unknown;
		/** What all templates have; throws when there is none of that name. */
		getGlobal(name: "range"): (...bounds: readonly unknown[]) => unknown;
		addGlobal(name: string, value: unknown): void;
		/**
		 * Finds a template by its name, the first argument; throws when there is none. The second says whether it is compiled now. Compiled templates
		 * give a {@link Take} as the last.
		 */
		getTemplate(...request: readonly unknown[]): Template;
	}
	export interface Template {
		readonly path: string;
		/** Gives what it exports to a {@link Take}, the last argument, which is the only one unless a context comes before it. */
		getExported(...request: readonly unknown[]): void;
	}
	/** Takes an answer, or an error. */
	export type Take<Answer> = (error: unknown, answer?: Answer | null) => void;
	/** A part of a template. Lines and columns are 0-based. */
	export interface TemplateNode {
		readonly lineno: number;
		readonly colno: number;
		iterFields(visit: (value: unknown) => void): void;
	}
	type NodeOf<Fields> = abstract new () => TemplateNode & Readonly<Fields>;
	export interface Nunjucks {
		readonly FileSystemLoader: new (folders: readonly string[]) => object;
		readonly Environment: new (loader: object, options: Readonly<Record<string, boolean>>) => Environment;
		readonly parser: {
			readonly parse: (source: string, tags: readonly object[], options: object) => TemplateNode;
		};
		readonly nodes: {
			readonly Node: NodeOf<object>;
			readonly Literal: NodeOf<{ value: unknown }>;
			readonly Symbol: NodeOf<{ value: string }>;
			/** What is written out: texts and values. */
			readonly Output: NodeOf<object>;
			readonly Filter: NodeOf<{ name: { value: string } }>;
			readonly Include: NodeOf<{ template: TemplateNode; ignoreMissing?: boolean }>;
			readonly Extends: NodeOf<{ template: TemplateNode }>;
			readonly Import: NodeOf<{ template: TemplateNode }>;
			readonly FromImport: NodeOf<{ template: TemplateNode }>;
			/** A tag that was added, with what stands behind its name. */
			readonly CallExtension: NodeOf<{ extName: string; args: TemplateNode }>;
		};
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
