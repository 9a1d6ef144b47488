import { fetchOrCached } from "./fetch-fallback.ts";

/** Knows whether any request below an address has failed. */
export interface FailedLoads {
	/** Begins anew. */
	forget(): void;
	any(): boolean;
}

/**
 * Watches requests below an address, and lets them be answered from the browser's cache where the network fails. Pagefind
 * passes over a part of its index that it couldn't load, so that a lost connection would look like a word that no page has;
 * and it tells nobody but the console. Hence the look over the shoulder of `fetch`: Resource Timing would do, but reports a
 * refused request only some time later.
 */
export function watchFailedLoads(address: string): FailedLoads {
	const prefix = new URL(address, location.href).href;
	const fetchUnwatched = globalThis.fetch;
	let failed = false;
	globalThis.fetch = async (input, options) => {
		if (!new Request(input, options).url.startsWith(prefix)) return fetchUnwatched(input, options);
		try {
			const response = await fetchOrCached(input, { options, fetchWith: fetchUnwatched });
			failed ||= !response.ok;
			return response;
		} catch (error) {
			failed = true;
			throw error;
		}
	};
	return {
		forget: () => {
			failed = false;
		},
		any: () => failed,
	};
}
