import { securityHeaders } from "../hosting/security-headers.ts";
import type { SiteHosting } from "../hosting/site-hosting.ts";
import type { SiteModel } from "./site-model.ts";

/** What any host is to do for a site. */
export function hostingOf({
	settings,
	languages,
	redirects,
}: Pick<SiteModel, "settings" | "languages" | "redirects">): SiteHosting {
	const { url, basePath, includeSubDomains } = settings;
	return {
		url,
		basePath,
		languages: languages.map(({ tag }) => tag),
		headers: securityHeaders({ includeSubDomains }),
		redirects: redirects.map(({ from, to }) => ({ from, to: to.path })),
	};
}
