import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtSite } from "../support/build-site.ts";
import { createAsk } from "../support/hosts/ask.ts";
import { askEveryRoute } from "../support/hosts/ask-every-route.ts";
import { hostedSite } from "../support/hosts/hosted-site.ts";
import { startNginx } from "../support/hosts/nginx-server.ts";

for (const variant of ["usual", "sub-path"] as const)
	test(`nginx answers every address of the site as it is to, ${variant}`, async () => {
		const site = await hostedSite(await builtSite(variant), "nginx");
		const server = await startNginx(site);
		const { ask, close } = createAsk(server.origin);
		try {
			assert.equal(await askEveryRoute(ask, site), []);
		} finally {
			close();
			await server.close();
			await site.close();
		}
	});

test.run();
