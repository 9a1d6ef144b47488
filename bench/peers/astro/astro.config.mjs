import { satteri, satteriHeadingIdsPlugin } from "@astrojs/markdown-satteri";
import { defineConfig } from "astro/config";
import { marks } from "./src/marks.js";

export default defineConfig({
	site: "https://news.example",
	output: "static",
	outDir: "./_site",
	cacheDir: "./.cache",
	trailingSlash: "always",
	build: { format: "directory" },
	devToolbar: { enabled: false },
	markdown: { processor: satteri({ hastPlugins: [satteriHeadingIdsPlugin(), marks] }) },
	i18n: {
		locales: ["sv", "en"],
		defaultLocale: "sv",
		routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
	},
});
