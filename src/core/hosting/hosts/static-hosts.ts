import type { Host } from "../host.ts";

/** GitHub Pages: no headers and no redirects of a site's own; one page for what isn't found. The file keeps Jekyll away. */
export const githubPages: Host = {
	title: "GitHub Pages",
	limits: {},
	policyInPages: true,
	outputFiles: [".nojekyll"],
	files: () => [{ place: "output", path: ".nojekyll", content: "" }],
};

/** GitLab Pages: no headers; its redirects give way to files, and each old address has one, which leads on. */
export const gitlabPages: Host = {
	title: "GitLab Pages",
	limits: {},
	policyInPages: true,
	outputFiles: [],
	files: () => [],
};
