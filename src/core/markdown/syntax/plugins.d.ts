/** Plugins without types of their own: markdown-it takes each as it is. */
declare module "markdown-it-attrs" {
	const plugin: (markdown: import("markdown-it").MarkdownIt, options?: object) => void;
	export default plugin;
}

declare module "markdown-it-deflist" {
	const plugin: (markdown: import("markdown-it").MarkdownIt) => void;
	export default plugin;
}

declare module "markdown-it-footnote" {
	const plugin: (markdown: import("markdown-it").MarkdownIt) => void;
	export default plugin;
}

declare module "markdown-it-container" {
	const plugin: (
		markdown: import("markdown-it").MarkdownIt,
		name: string,
		options?: {
			readonly validate?: (parameters: string) => boolean;
			readonly render?: (tokens: readonly import("markdown-it").Token[], index: number) => string;
		},
	) => void;
	export default plugin;
}
