import { securityHeaders } from "../../../core/hosting/security-headers.ts";
import { tokenName } from "../../../workbench/interface/endpoints.ts";

/** The page that loads the application. */
export function shellPage({ token, nonce }: { readonly token: string; readonly nonce: string }): string {
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="${tokenName}" content="${token}">
<meta name="workbench-nonce" content="${nonce}">
<title>Brygga</title>
<link rel="stylesheet" href="app.css">
<script type="module" src="app.js"></script>
</head>
<body><noscript><p>The workbench needs JavaScript. Without it, translate in the files and with “npx brygga”.</p></noscript></body>
</html>
`;
}

const policyName = "Content-Security-Policy";

/**
 * The site's headers, for the application: it shows pages in frames, and its editor writes a stylesheet that carries the page's nonce.
 */
export function applicationHeaders(nonce: string): Readonly<Record<string, string>> {
	return withPolicy(
		(policy) =>
			`${policy
				.replace(" 'wasm-unsafe-eval'", "")
				.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`)}; frame-src 'self'`,
	);
}

/** The site's headers, for a page that the application shows in a frame. */
export function previewHeaders(): Readonly<Record<string, string>> {
	return withPolicy((policy) => policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
}

function withPolicy(change: (policy: string) => string): Readonly<Record<string, string>> {
	const headers = securityHeaders();
	return {
		...headers,
		"Cache-Control": "no-store",
		[policyName]: change(headers[policyName] ?? ""),
	};
}
