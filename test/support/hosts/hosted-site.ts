import { chmod, cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { contentType, isCompressible } from "../../../src/core/hosting/content-type.ts";
import { type HostName, hosts } from "../../../src/core/hosting/hosts/host-list.ts";
import { securityHeaders } from "../../../src/core/hosting/security-headers.ts";
import type { SiteHosting } from "../../../src/core/hosting/site-hosting.ts";
import type { BuiltSite } from "../built-site.ts";

/** A built site laid out for a web server, with the files that this reads. */
export interface HostedSite {
	readonly hosting: SiteHosting;
	/** What the server's root is to be: the site lies in it at the site's path. */
	readonly root: string;
	/** Of the files beside the output. */
	readonly beside: string;
	/** Every file of the site, below its address; compressed neighbours apart. */
	readonly files: readonly string[];
	readonly read: (path: string) => Promise<Buffer>;
	/** Whether a file has compressed neighbours. */
	readonly isPacked: (path: string) => boolean;
	readonly close: () => Promise<void>;
}

/** Old addresses of every form, each leading to a page. Those with a last slash have a page that leads on as well. */
function oldAddresses(site: BuiltSite): SiteHosting["redirects"] {
	const to = `/${site.languages[0]}/`;
	return ["/gammalt/", "/sv/nyheter/Förr & nu/", "/nyhet.html", "/100%/", "/a.php/", "/VERSAL/"].map(
		(from) => ({
			from,
			to,
		}),
	);
}

/** Lays out a copy of a site; half of its text is compressed beside. */
export async function hostedSite(site: BuiltSite, host: HostName): Promise<HostedSite> {
	const folder = await realpath(await mkdtemp(join(tmpdir(), `${host}-`)));
	// Servers read it as a user of their own.
	await chmod(folder, 0o755);
	const [root, beside] = [join(folder, "root"), join(folder, "beside")];
	const top = join(root, decodeURIComponent(site.basePath));
	await cp(site.directory, top, { recursive: true });
	const hosting: SiteHosting = {
		url: site.url,
		basePath: site.basePath,
		languages: site.languages,
		headers: securityHeaders(),
		redirects: oldAddresses(site),
	};
	const write = async (path: string, content: string | Buffer): Promise<void> => {
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, content);
	};
	for (const { from } of hosting.redirects)
		await write(join(top, from, from.endsWith("/") ? "index.html" : ""), "Moved");
	for (const { place, path, content } of hosts[host].files(hosting))
		await write(join(place === "output" ? top : beside, path), content);
	const isPacked = (path: string): boolean =>
		isCompressible(contentType(path)) && /^(?:assets|en)\//.test(path);
	const read = (path: string): Promise<Buffer> => readFile(join(top, path));
	for (const path of site.files.filter(isPacked)) {
		const content = await read(path);
		const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
		await write(join(top, `${path}.br`), brotliCompressSync(content, quick));
		await write(join(top, `${path}.gz`), gzipSync(content));
	}
	return {
		hosting,
		root,
		beside,
		files: site.files.filter((path) => !path.startsWith(".")),
		read,
		isPacked,
		close: () => rm(folder, { recursive: true, force: true }),
	};
}
