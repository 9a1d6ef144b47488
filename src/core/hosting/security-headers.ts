/**
 * Content Security Policy (CSP Level 3) of every response: nothing but the site's own files, no inline script or style.
 * `wasm-unsafe-eval` is for the search index, which Pagefind reads in WebAssembly. Trusted Types keep scripts from
 * turning text into markup.
 */
const contentSecurityPolicy = [
	"default-src 'none'",
	"script-src 'self' 'wasm-unsafe-eval'",
	"style-src 'self'",
	"img-src 'self'",
	"connect-src 'self'",
	"worker-src 'self'",
	"manifest-src 'self'",
	"base-uri 'none'",
	"form-action 'self'",
	"frame-ancestors 'none'",
	"require-trusted-types-for 'script'",
].join("; ");

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
 * Security headers of every response, by the names that hosts' configuration files use. `Strict-Transport-Security` holds for
 * the site's own host name only, for two years; browsers heed it over HTTPS alone (RFC 6797, 8.1).
 */
export const securityHeaders: Readonly<Record<string, string>> = {
	"Content-Security-Policy": contentSecurityPolicy,
	"X-Content-Type-Options": "nosniff",
	"Referrer-Policy": "strict-origin-when-cross-origin",
	"Strict-Transport-Security": "max-age=63072000",
	"Cross-Origin-Opener-Policy": "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy": deniedFeatures.map((feature) => `${feature}=()`).join(", "),
};
