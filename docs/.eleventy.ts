import highlight from "highlight.js/lib/common";
import nginx from "highlight.js/lib/languages/nginx";
import twig from "highlight.js/lib/languages/twig";
import { brygga } from "../src/eleventy/plugin.ts";
import type { UserConfig } from "../src/node/configuration/user-config.ts";

/** What the documentation needs beyond `content/site.yaml`: colours in nginx's configuration, and in Nunjucks, which Twig is written like. */
export default function configure(config: UserConfig): void {
	config.addPlugin(brygga);
	highlight.registerLanguage("nginx", nginx);
	highlight.registerLanguage("njk", twig);
	config.addMarkdownHighlighter((code, language) =>
		highlight.getLanguage(language) ? highlight.highlight(code, { language }).value : "",
	);
}
