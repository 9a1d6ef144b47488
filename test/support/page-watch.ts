import type { Page } from "playwright-core";

/** What a browser did and complained of while it showed a page. */
export interface PageRecord {
	/** Addresses that were asked for. */
	readonly requests: { readonly url: string; readonly type: string }[];
	/** Errors and warnings of the console, uncaught errors and requests that failed. */
	readonly complaints: string[];
}

export interface PageWatch {
	/** Starts a new record, which grows until the next one is started. */
	renew(): PageRecord;
}

/** Watches a tab. Violations of the content security policy are among the console's complaints. */
export function watchPage(page: Page): PageWatch {
	let record: PageRecord = { requests: [], complaints: [] };
	const complain = (complaint: string) => record.complaints.push(complaint);
	page.on("request", (request) => record.requests.push({ url: request.url(), type: request.resourceType() }));
	page.on("requestfailed", (request) => {
		const reason = request.failure()?.errorText;
		// Aborted is what a browser no longer wants, having gone to another page.
		if (reason !== "net::ERR_ABORTED") complain(`${request.url()}: ${reason}`);
	});
	page.on("response", (response) => {
		if (response.status() >= 400) complain(`${response.url()}: ${response.status()}`);
	});
	page.on("console", (message) => {
		if (["error", "warning"].includes(message.type())) complain(message.text());
	});
	page.on("pageerror", (error) => complain(String(error)));
	return {
		renew: () => {
			record = { requests: [], complaints: [] };
			return record;
		},
	};
}
