import { type HostName, hosts } from "./hosts/host-list.ts";
import { policyForMeta } from "./security-headers.ts";

/** The policy that pages carry themselves; none where every host sends it. */
export function policyInPages(names: readonly HostName[]): string | undefined {
	return names.some((name) => hosts[name].policyInPages) ? policyForMeta : undefined;
}
