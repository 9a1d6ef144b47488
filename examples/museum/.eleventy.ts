import footnotes from "markdown-it-footnote";

/** The part of Eleventy's configuration in use. */
interface Config {
	amendLibrary(language: "md", amend: (library: { use(plugin: unknown): unknown }) => void): void;
}

/** Footnotes in the museum's texts: `[^1]`. */
export default function configure(config: Config): void {
	config.amendLibrary("md", (library) => void library.use(footnotes));
}
