import { type ReadExchangeSite, readExchangeSite } from "../../src/node/exchange/read-exchange-site.ts";
import { withSite } from "../../src/node/reading/with-site.ts";

/** A site as export and import read it. */
export function exchangeSite(root: string): Promise<ReadExchangeSite> {
	return withSite(root, {
		work: (opened) => readExchangeSite(root, opened),
		onNote: (note) => {
			throw new Error(note);
		},
	});
}
