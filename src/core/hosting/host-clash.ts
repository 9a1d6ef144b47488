import { type HostName, hosts } from "./hosts/host-list.ts";

/** Two hosts that read one file of the output. */
export interface HostClash {
	readonly names: readonly [HostName, HostName];
	readonly path: string;
}

/** The first two of some hosts that couldn't both be served from one output. */
export function clashingHosts(names: readonly HostName[]): HostClash | undefined {
	const readers = new Map<string, HostName>();
	for (const name of new Set(names))
		for (const path of hosts[name].outputFiles) {
			const other = readers.get(path);
			if (other !== undefined) return { names: [other, name], path };
			readers.set(path, name);
		}
	return undefined;
}
