import { defineConfig } from "astro/config";

export default defineConfig({
	site: "https://news.example",
	output: "static",
	outDir: "./_site",
	cacheDir: "./.cache",
	trailingSlash: "always",
	build: { format: "directory" },
	devToolbar: { enabled: false },
	i18n: {
		locales: ["sv", "en"],
		defaultLocale: "sv",
		routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
	},
});
