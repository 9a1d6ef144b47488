import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findProgram } from "./find-program.ts";
import type { HostedSite } from "./hosted-site.ts";
import { freePort, type RunningServer, startServer } from "./start-server.ts";

/** Caddy with a site's block that imports a site's file. */
export async function startCaddy({ root, beside }: HostedSite): Promise<RunningServer> {
	const program = await findProgram("caddy");
	const port = await freePort();
	const main = join(beside, "main.Caddyfile");
	await writeFile(
		main,
		`{
	admin off
	auto_https off
	storage file_system ${join(beside, "storage")}
}
http://127.0.0.1:${port} {
	bind 127.0.0.1
	root * "${root}"
	import "${join(beside, "Caddyfile")}"
}
`,
	);
	const environment = { HOME: beside, XDG_CONFIG_HOME: beside, XDG_DATA_HOME: beside };
	return startServer(program, {
		args: ["run", "--config", main, "--adapter", "caddyfile"],
		port,
		environment,
	});
}
