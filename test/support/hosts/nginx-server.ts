import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findProgram } from "./find-program.ts";
import type { HostedSite } from "./hosted-site.ts";
import { freePort, type RunningServer, startServer } from "./start-server.ts";

const brotli = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/** Files in PEM, by which a server can be asked over HTTPS. */
export interface Certificate {
	readonly certificate: string;
	readonly key: string;
}

/**
 * nginx with a `server` that includes a site's file, and with Brotli, which that file leaves to those who have the module.
 *
 * @param secure Serves over HTTPS and HTTP/2 with this certificate, and not over HTTP.
 */
export async function startNginx(
	{ root, beside }: Pick<HostedSite, "root" | "beside">,
	secure?: Certificate,
): Promise<RunningServer> {
	const program = await findProgram("nginx");
	const port = await freePort();
	const own = join(beside, "nginx.conf");
	await writeFile(own, (await readFile(own, "utf8")).replace("# brotli_static on;", "brotli_static on;"));
	const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
	const main = join(beside, "main.conf");
	if (!existsSync(brotli)) throw new Error(`${brotli} isn't there: install libnginx-mod-http-brotli-static.`);
	const listen = secure
		? `listen 127.0.0.1:${port} ssl http2; ssl_certificate ${secure.certificate}; ssl_certificate_key ${secure.key};`
		: `listen 127.0.0.1:${port};`;
	await writeFile(
		main,
		`${process.getuid?.() === 0 ? "user root;" : ""}
load_module ${brotli};
daemon off; worker_processes 1; error_log stderr warn; pid ${join(beside, "pid")};
events { worker_connections 64; }
http {
  access_log off;
  ${places.map((name) => `${name}_temp_path ${join(beside, name)};`).join(" ")}
  server { ${listen} root ${root}; include ${own}; }
}
`,
	);
	const server = await startServer(program, { args: ["-c", main, "-e", "stderr"], port });
	return secure ? { ...server, origin: server.origin.replace("http:", "https:") } : server;
}
