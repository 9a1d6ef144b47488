/**
 * Makes a site's folder the working folder, for as long as the process runs: Eleventy takes its paths from there, and has no setting for
 * another folder; so does code of a site's own, which may also be run by Eleventy itself.
 */
export function workInSite(root: string): void {
	process.chdir(root);
}
