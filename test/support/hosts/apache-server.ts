import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findProgram } from "./find-program.ts";
import type { HostedSite } from "./hosted-site.ts";
import { freePort, type RunningServer, startServer } from "./start-server.ts";

const modules = [
	"mpm_event",
	"authz_core",
	"mime",
	"dir",
	"headers",
	"rewrite",
	"setenvif",
	"filter",
	"deflate",
	"brotli",
];

/** Apache with a folder in which a site's `.htaccess` holds. */
export async function startApache({ root, beside }: HostedSite): Promise<RunningServer> {
	const program = await findProgram("apache2");
	const port = await freePort();
	await mkdir(beside, { recursive: true });
	const main = join(beside, "apache.conf");
	await writeFile(
		main,
		`ServerRoot "${beside}"
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile "${join(beside, "apache.pid")}"
ErrorLog "|/bin/cat"
LogLevel warn
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n")}
${process.getuid?.() === 0 ? "User www-data\nGroup www-data" : ""}
TypesConfig /etc/mime.types
DocumentRoot "${root}"
<Directory "${root}">
  AllowOverride All
  Require all granted
</Directory>
`,
	);
	return startServer(program, { args: ["-d", beside, "-f", main, "-DFOREGROUND"], port });
}
