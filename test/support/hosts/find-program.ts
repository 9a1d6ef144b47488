import { access, constants, readFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { onceForAll } from "../once-for-all.ts";
import { runLong } from "../run-long.ts";

/** Debian's packages of the web servers that the tests start. */
const packages = ["nginx", "libnginx-mod-http-brotli-static", "caddy", "apache2-bin"];

/**
 * The path of a web server's program. Where it isn't installed, root on Debian and its kin gets it, with the others, without
 * starting any.
 *
 * @throws With what to do, where it can't be had.
 */
export async function findProgram(name: "nginx" | "caddy" | "apache2"): Promise<string> {
	const found = await onPath(name);
	if (found !== undefined) return found;
	await onceForAll("web-servers", install);
	const installed = await onPath(name);
	if (installed === undefined) throw new Error(missing(name, "apt-get installed it, and it isn't there"));
	return installed;
}

async function onPath(name: string): Promise<string | undefined> {
	const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
	for (const folder of folders) {
		const program = join(folder, name);
		const isThere = await access(program, constants.X_OK).then(
			() => true,
			() => false,
		);
		if (folder !== "" && isThere) return program;
	}
	return undefined;
}

async function install(): Promise<string> {
	const system = await readFile("/etc/os-release", "utf8").catch(() => "");
	if (process.getuid?.() !== 0 || !/^ID(?:_LIKE)?=.*debian/m.test(system))
		throw new Error(missing("nginx, caddy and apache2", "they are installed for root on Debian only"));
	// Neither System V's scripts nor systemd are to start what is installed.
	const environment = { DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1", SYSTEMD_OFFLINE: "1" };
	await runLong("apt-get", ["update", "-q"], { environment });
	await runLong("apt-get", ["install", "-qy", "--no-upgrade", "--no-install-recommends", ...packages], {
		environment,
	});
	return "";
}

function missing(name: string, reason: string): string {
	return `The tests of hosts start ${name}: ${reason}. Install ${packages.join(", ")} (Debian's names), or what they are called on this machine.`;
}
