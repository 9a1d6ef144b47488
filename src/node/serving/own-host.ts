import { isIP } from "node:net";
import { hostname } from "node:os";

/**
 * Whether a request means this server. A page of another site may have its name lead to this machine and then read what is served
 * here (DNS rebinding): its requests name that site. Addresses in digits can't be led anywhere.
 *
 * @param header The request's `Host` (RFC 9110, 7.2).
 * @param listening The name or address that the server listens on.
 */
export function isOwnHost(header: string | undefined, listening: string): boolean {
	const name = (header ?? "").toLowerCase().replace(/:\d*$/, "").replace(/\.$/, "");
	if (isIP(name.replace(/^\[|\]$/g, "")) !== 0) return true;
	const machine = hostname().toLowerCase();
	const own = ["localhost", listening.toLowerCase(), machine, `${machine}.local`];
	return own.includes(name) || name.endsWith(".localhost");
}
