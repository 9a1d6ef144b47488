import { schemeScriptSource } from "./scheme-script.ts";

/**
 * Content Security Policy (CSP Level 3) of every response: nothing but the site's own files, no inline style, and no inline script but the one whose hash is named.
 * `wasm-unsafe-eval` is for the search index, which Pagefind reads in WebAssembly. Trusted Types keep scripts from
 * turning text into markup.
 */
const contentSecurityPolicy = [
	"default-src 'none'",
	`script-src 'self' 'wasm-unsafe-eval' ${schemeScriptSource}`,
	"style-src 'self'",
	"img-src 'self'",
	"connect-src 'self'",
	"worker-src 'self'",
	"manifest-src 'self'",
	"base-uri 'none'",
	"form-action 'self'",
	"frame-ancestors 'none'",
	"require-trusted-types-for 'script'",
];

/** The browser features (Permissions Policy) that a site of texts has no use for: none may be used, also not by frames. */
const deniedFeatures = [
	"accelerometer",
	"autoplay",
	"browsing-topics",
	"camera",
	"display-capture",
	"encrypted-media",
	"fullscreen",
	"gamepad",
	"geolocation",
	"gyroscope",
	"hid",
	"idle-detection",
	"local-fonts",
	"magnetometer",
	"microphone",
	"midi",
	"payment",
	"picture-in-picture",
	"publickey-credentials-get",
	"screen-wake-lock",
	"serial",
	"storage-access",
	"usb",
	"xr-spatial-tracking",
];

/**
 * Security headers of every response, by the names that hosts' configuration files use.
 *
 * @param options `includeSubDomains`: whether `Strict-Transport-Security` holds for all names below the site's own too, which
 * shuts out those that have no HTTPS; for two years. Browsers heed it over HTTPS alone (RFC 6797, 8.1).
 */
export function securityHeaders({
	includeSubDomains = false,
}: {
	readonly includeSubDomains?: boolean;
} = {}): Readonly<Record<string, string>> {
	return {
		"Content-Security-Policy": contentSecurityPolicy.join("; "),
		"X-Content-Type-Options": "nosniff",
		"Referrer-Policy": "strict-origin-when-cross-origin",
		"Strict-Transport-Security": `max-age=63072000${includeSubDomains ? "; includeSubDomains" : ""}`,
		"Cross-Origin-Opener-Policy": "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin",
		"Permissions-Policy": deniedFeatures.map((feature) => `${feature}=()`).join(", "),
	};
}

/**
 * The policy for `<meta>`, on hosts that send no headers of a site's own: without `frame-ancestors`, which is heeded in a header
 * only (CSP Level 3, 3.3).
 */
export const policyForMeta: string = contentSecurityPolicy
	.filter((directive) => !directive.startsWith("frame-ancestors"))
	.join("; ");
