import type { Page } from "playwright-core";

/** What a browser did and complained of while it showed a page. */
export interface PageWatch {
	/** Addresses that were asked for. */
	readonly requests: readonly { readonly url: string; readonly type: string }[];
	/** Errors and warnings of the console, uncaught errors and requests that failed. */
	readonly complaints: readonly string[];
}

/** Watches a tab from now on. Violations of the content security policy are among the console's complaints. */
export function watchPage(page: Page): PageWatch {
	const requests: { url: string; type: string }[] = [];
	const complaints: string[] = [];
	page.on("request", (request) => requests.push({ url: request.url(), type: request.resourceType() }));
	page.on("requestfailed", (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText}`));
	page.on("response", (response) => {
		if (response.status() >= 400) complaints.push(`${response.url()}: ${response.status()}`);
	});
	page.on("console", (message) => {
		if (["error", "warning"].includes(message.type())) complaints.push(message.text());
	});
	page.on("pageerror", (error) => complaints.push(String(error)));
	return { requests, complaints };
}
