/** Knows whether any request below an address has failed. */
export interface FailedLoads {
	/** Begins anew. */
	forget(): void;
	any(): boolean;
}

/**
 * Watches requests below an address. Pagefind passes over a part of its index that it couldn't load, so that a lost
 * connection would look like a word that no page has; and it tells nobody but the console. Hence the look over the
 * shoulder of `fetch`: Resource Timing would do, but reports a refused request only some time later.
 */
export function watchFailedLoads(address: string): FailedLoads {
	const prefix = new URL(address, location.href).href;
	const fetchUnwatched = globalThis.fetch;
	let failed = false;
	globalThis.fetch = async (input, options) => {
		const isWatched = new Request(input, options).url.startsWith(prefix);
		try {
			const response = await fetchUnwatched(input, options);
			failed ||= isWatched && !response.ok;
			return response;
		} catch (error) {
			failed ||= isWatched;
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
