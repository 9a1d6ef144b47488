/** Every way to get a site's configuration wrong is told with its place, by the same reading that all commands go through. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Problem } from "../../../src/core/problems/problem.ts";
import { siteConfiguration } from "../../../src/node/configuration/site-configuration.ts";
import { configuredSite } from "../../support/configured-site.ts";
import { loadSite } from "../../support/load-site.ts";

async function found(files: Readonly<Record<string, string>>): Promise<readonly Problem[]> {
	const site = await configuredSite(files);
	try {
		const { problems } = await loadSite(site.root);
		return problems.filter(({ code }) => code.startsWith("configuration/"));
	} finally {
		await site.close();
	}
}

interface Case {
	readonly what: string;
	readonly files: Readonly<Record<string, string>>;
	readonly expected: Partial<Problem>;
}

const cases: readonly Case[] = [
	{
		what: "a configuration that throws",
		files: {
			".eleventy.ts": 'export default function (config: object) {\n\tthrow new Error("no luck");\n}\n',
		},
		expected: {
			code: "configuration/failed",
			file: ".eleventy.ts",
			line: 2,
			message: "The site's configuration fails: no luck",
		},
	},
	{
		what: "a configuration that rejects",
		files: {
			"eleventy.config.js":
				'export default async (config) => {\n\n\tawait Promise.reject(new TypeError("late"));\n};\n',
		},
		expected: { code: "configuration/failed", file: "eleventy.config.js", line: 3 },
	},
	{
		what: "a configuration that throws nothing",
		files: { ".eleventy.ts": "export default () => {\n\tthrow null;\n};\n" },
		expected: {
			code: "configuration/failed",
			file: ".eleventy.ts",
			message: "The site's configuration fails: it throws a value that is no error: null",
		},
	},
	{
		what: "a configuration that throws an object",
		files: { ".eleventy.ts": "export default () => {\n\tthrow { a: 1 };\n};\n" },
		expected: {
			code: "configuration/failed",
			message: "The site's configuration fails: it throws a value that is no error: { a: 1 }",
		},
	},
	{
		what: "a file that it imports and that throws",
		files: {
			"eleventy.config.mjs": 'import "./lib/own.js";\nexport default () => undefined;\n',
			"lib/own.js": "const settings = undefined;\nexport const name = settings.name;\n",
		},
		expected: { code: "configuration/failed", file: "lib/own.js", line: 2 },
	},
	{
		what: "a configuration that isn't TypeScript",
		files: { ".eleventy.ts": "export default function (config) {\n\tconfig.addFilter(;\n}\n" },
		expected: { code: "configuration/syntax", file: ".eleventy.ts", line: 2, column: 19 },
	},
	{
		what: "an import of a file that isn't there",
		files: { ".eleventy.ts": 'import { shout } from "./filters.ts";\nexport default () => shout;\n' },
		expected: { code: "configuration/missing-import", file: ".eleventy.ts", line: 1, actual: "./filters.ts" },
	},
	{
		what: "an import of a package that isn't installed",
		files: {
			".eleventy.ts": 'import x from "@nobody/eleventy-plugin-nothing/sub";\nexport default () => x;\n',
		},
		expected: {
			code: "configuration/missing-import",
			hint: "Install the package (npm install @nobody/eleventy-plugin-nothing), or remove the import.",
		},
	},
	{
		what: "a plugin that throws",
		files: {
			".eleventy.ts":
				'function faulty() {\n\tthrow new Error("an option is missing");\n}\nexport default (config: any) => {\n\tconfig.addPlugin(faulty);\n};\n',
		},
		expected: {
			code: "configuration/plugin",
			message: "The plugin faulty fails: an option is missing",
			file: ".eleventy.ts",
			line: 2,
		},
	},
	{
		what: "a package's plugin that throws",
		files: {
			".eleventy.ts":
				'import { feedPlugin } from "@11ty/eleventy-plugin-rss";\nexport default (config: any) => {\n\tconfig.addFilter("a", () => 1);\n\tconfig.addPlugin(feedPlugin, { type: "no such type" });\n};\n',
		},
		expected: { code: "configuration/plugin", file: ".eleventy.ts", line: 4 },
	},
	{
		what: "a call that Eleventy refuses",
		files: { ".eleventy.ts": 'export default (config: any) => {\n\tconfig.addFilter("shout");\n};\n' },
		expected: { code: "configuration/failed", file: ".eleventy.ts", line: 2 },
	},
	{
		what: "a file that exports nothing",
		files: { "eleventy.config.js": "export const settings = 1;\n" },
		expected: { code: "configuration/no-function", file: "eleventy.config.js" },
	},
	{
		what: "a name that nothing reads",
		files: { "eleventy.config.mts": "export default () => undefined;\n" },
		expected: { code: "configuration/unread-file", severity: "warning", file: "eleventy.config.mts" },
	},
	{
		what: "a second configuration",
		files: { ".eleventy.ts": "export default () => undefined;\n", "eleventy.config.js": "" },
		expected: {
			code: "configuration/unread-file",
			message: "eleventy.config.js isn't read, since .eleventy.ts is the site's configuration.",
		},
	},
	{
		what: "a preprocessor for all files",
		files: {
			".eleventy.ts": `export default (config: any) => {
	config.addFilter("a", () => 1);
	config.addPreprocessor("drafts", "*", () => false);
};
`,
		},
		expected: {
			code: "configuration/no-effect",
			severity: "warning",
			file: ".eleventy.ts",
			line: 3,
			message: "addPreprocessor counts in templates, not in the pages of the content.",
		},
	},
	{
		what: "a preprocessor for Markdown",
		files: {
			".eleventy.ts": `export default (config: any) => {
	config.addFilter("a", () => 1);
	config.addPreprocessor("drafts", "njk, md", () => false);
};
`,
		},
		expected: {
			code: "configuration/no-effect",
			severity: "warning",
			file: ".eleventy.ts",
			line: 3,
			message: "addPreprocessor counts in templates, not in the pages of the content.",
		},
	},
	{
		what: "a transform of addresses",
		files: {
			".eleventy.ts": `export default (config: any) => {
	config.addFilter("a", () => 1);
	config.addUrlTransform(({ url }: any) => url);
};
`,
		},
		expected: {
			code: "configuration/no-effect",
			severity: "warning",
			file: ".eleventy.ts",
			line: 3,
			message: "addUrlTransform counts in templates, not in the pages of the content.",
		},
	},
	{
		what: "computed data",
		files: {
			".eleventy.ts": `export default (config: any) => {
	config.addFilter("a", () => 1);
	config.addGlobalData("eleventyComputed", { title: () => "T" });
};
`,
		},
		expected: {
			code: "configuration/no-effect",
			severity: "warning",
			file: ".eleventy.ts",
			line: 3,
			message: "eleventyComputed counts in templates, not in the pages of the content.",
		},
	},
	{
		what: "options of Nunjucks",
		files: {
			".eleventy.ts": `export default (config: any) => {
	config.addFilter("a", () => 1);
	config.setNunjucksEnvironmentOptions({ autoescape: false });
};
`,
		},
		expected: {
			code: "configuration/no-effect",
			severity: "warning",
			file: ".eleventy.ts",
			line: 3,
			message:
				"setNunjucksEnvironmentOptions has no effect: layouts and templates are read as the generator's own layouts, which they build upon, are written.",
		},
	},
	{
		what: "another Nunjucks",
		files: {
			".eleventy.ts": `export default (config: any) => {
	config.addFilter("a", () => 1);
	config.setLibrary("njk", {});
};
`,
		},
		expected: {
			code: "configuration/no-effect",
			severity: "warning",
			file: ".eleventy.ts",
			line: 3,
			message:
				"setLibrary(“njk”, …) has no effect: layouts and templates are read as the generator's own layouts, which they build upon, are written.",
		},
	},
	{
		what: "a filter in the place of the generator's",
		files: {
			".eleventy.ts": 'export default (config: any) => {\n\tconfig.addFilter("t", () => 1);\n};\n',
		},
		expected: {
			code: "configuration/no-effect",
			severity: "warning",
			file: ".eleventy.ts",
			line: 2,
			hint: "Give yours another name.",
		},
	},
	{
		what: "an output folder",
		files: {
			".eleventy.ts": `export default (config: any) => {
	config.addFilter("a", () => 1);
	config.setOutputDirectory("dist");
};
`,
		},
		expected: {
			code: "configuration/no-effect",
			severity: "warning",
			file: ".eleventy.ts",
			line: 3,
			message:
				"The output folder “dist” counts in a run of Eleventy alone: brygga builds into _site, or where --output says.",
		},
	},
	{
		what: "an output folder that is returned",
		files: { ".eleventy.ts": 'export default () => ({ dir: { output: "./dist/" } });\n' },
		expected: {
			code: "configuration/no-effect",
			file: ".eleventy.ts",
			hint: "Remove it, and write --output dist behind “brygga build” or “eleventy”.",
		},
	},
	{
		what: "a preprocessor that a plugin adds",
		files: {
			".eleventy.ts":
				'const drafts = (config: any) => {\n\tconfig.addPreprocessor("drafts", "*", () => false);\n};\nexport default (config: any) => {\n\tconfig.addPlugin(drafts);\n};\n',
		},
		expected: { code: "configuration/no-effect", file: ".eleventy.ts", line: 2 },
	},
];

for (const { what, files, expected } of cases) {
	test(`${what} is told with its place`, async () => {
		const problems = await found(files);
		assert.is(problems.length, 1, JSON.stringify(problems));
		const [problem] = problems;
		for (const [member, value] of Object.entries(expected))
			assert.is(problem?.[member as keyof Problem], value, JSON.stringify(problem));
	});
}

test("a configuration without a fault says nothing", async () => {
	assert.equal(
		await found({ "eleventy.config.cjs": "module.exports = () => ({ dir: { data: '_data' } });\n" }),
		[],
	);
	const templatesAlone = 'config.addPreprocessor("own", "njk", () => undefined)';
	const usual = 'return { dir: { output: "_site" } }';
	assert.equal(
		await found({
			".eleventy.ts": `export default (config: any) => {\n\t${templatesAlone};\n\t${usual};\n};\n`,
		}),
		[],
	);
	assert.equal(await found({}), []);
});

test("the file that an import without its ending means is one that may mend the configuration", async () => {
	const site = await configuredSite({ ".eleventy.ts": 'import "./lib/x";\nexport default () => {};\n' });
	try {
		const { files } = await siteConfiguration(site.root);
		for (const file of ["lib/x.ts", "lib/x.js", "lib/x/index.ts"]) assert.ok(files.includes(file), file);
	} finally {
		await site.close();
	}
});

test.run();
