/** The object that Eleventy hands to a configuration (www.11ty.dev/docs/config): the methods in use; Eleventy ships no types. */
export interface UserConfig {
	addPlugin(plugin: unknown, options?: unknown): unknown;
	addFilter(name: string, filter: (...values: never[]) => unknown): void;
	addAsyncFilter(name: string, filter: (...values: never[]) => Promise<unknown>): void;
	addShortcode(name: string, shortcode: (...values: never[]) => unknown): void;
	addPairedShortcode(name: string, shortcode: (content: string, ...values: never[]) => unknown): void;
	/** Gives HTML; an empty text for code that stays as it is. */
	addMarkdownHighlighter(highlight: (code: string, language: string) => string): void;
	addTransform(name: string, transform: Transform): void;
	addLinter(name: string, linter: Transform): void;
	/** A preprocessor that returns `false` leaves the template out. */
	addPreprocessor(name: string, extensions: string, work: () => false): void;
	addPassthroughCopy(files: unknown, options?: unknown): unknown;
	addTemplate(path: string, content: unknown, data?: unknown): void;
	addExtension(extensions: string | readonly string[], language: unknown): void;
	addGlobalData(name: string, value: unknown): unknown;
	addCollection(name: string, make: (api: CollectionApi) => unknown): void;
	/** Of the bundle plugin, which Eleventy adds by itself. */
	addBundle?: (name: string, options?: unknown) => unknown;
	addDataExtension(extensions: string, parser: (text: string) => unknown): void;
	addNunjucksFilter(name: string, filter: (...values: never[]) => unknown): void;
	addNunjucksTag(name: string, make: (nunjucks: never) => unknown): void;
	setNunjucksEnvironmentOptions(options: Readonly<Record<string, boolean>>): void;
	setLibrary(language: string, library: unknown): void;
	amendLibrary(language: string, amend: (library: never) => void): void;
	setInputDirectory(directory: string): void;
	setOutputDirectory(directory: string): void;
	/** Relative to the input. */
	setIncludesDirectory(directory: string): void;
	/** Relative to the input. */
	setLayoutsDirectory(directory: string): void;
	/** Relative to the input. */
	setDataDirectory(directory: string): void;
	setTemplateFormats(formats: readonly string[]): void;
	setUseGitIgnore(use: boolean): void;
	addWatchTarget(path: string): void;
	on(event: string, listener: (event: never) => unknown): void;
	readonly ignores: Set<string>;
}

/** What collections of a configuration's own are made of (www.11ty.dev/docs/collections-api). */
export interface CollectionApi {
	getAll(): readonly unknown[];
	add(item: unknown): void;
}

/** Changes what is written; `this` tells of the page. */
export type Transform = (
	this: TransformedPage,
	content: string,
	outputPath: string,
) => string | undefined | Promise<string | undefined>;

/** What Eleventy tells transforms of the page that they work on. */
export interface TransformedPage {
	readonly page: PageData;
	readonly inputPath: string;
	readonly outputPath: string;
	readonly url: string;
}

/** The variable `page` of templates, as far as a page of the content has it. */
export interface PageData {
	/** Below the site's own address, without base path. */
	readonly url: string;
	readonly inputPath: string;
	readonly outputPath: string;
	readonly fileSlug: string;
	readonly filePathStem: string;
}

/** What a configuration's function may return. */
export interface ReturnedConfig {
	readonly dir?: { readonly [name in "input" | "includes" | "layouts" | "data" | "output"]?: string };
	readonly [option: string]: unknown;
}
