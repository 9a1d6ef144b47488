import { test } from "uvu";
import * as assert from "uvu/assert";
import { startStaticServer } from "../../src/node/serving/static-server.ts";
import { sharedBrowser } from "../support/browser.ts";
import { builtSite } from "../support/build-site.ts";
import { startApache } from "../support/hosts/apache-server.ts";
import { createAsk } from "../support/hosts/ask.ts";
import { askEveryRoute } from "../support/hosts/ask-every-route.ts";
import { startCaddy } from "../support/hosts/caddy-server.ts";
import { hostedSite } from "../support/hosts/hosted-site.ts";
import { startNginx } from "../support/hosts/nginx-server.ts";
import { observatoryScore } from "../support/hosts/observatory.ts";
import { watchPage } from "../support/page-watch.ts";
import { resultsShown } from "../support/search-visit.ts";
import { withOwnTab } from "../support/with-tab.ts";

const plain = { "Accept-Encoding": "identity" };
const servers = { nginx: startNginx, caddy: startCaddy, apache: startApache };

for (const name of ["nginx", "caddy", "apache"] as const)
	for (const variant of ["usual", "sub-path"] as const)
		test(`${name} answers every address of the site as it is to, ${variant}`, async () => {
			const site = await hostedSite(await builtSite(variant), name);
			const server = await servers[name](site);
			const { ask, close } = createAsk(server.origin);
			try {
				assert.equal(await askEveryRoute(ask, site), []);
				assert.is(observatoryScore(await ask(`${site.hosting.basePath}/sv/`, plain)), 135);
				if (variant === "sub-path") await searchThere(server.origin);
				const { basePath } = site.hosting;
				if (variant === "sub-path" && name !== "apache")
					assert.is((await ask(basePath)).headers.location, `${basePath}/`, "behind a proxy too");
			} finally {
				close();
				await server.close();
				await site.close();
			}
		});

test("the preview scores as the servers do", async () => {
	const { directory } = await builtSite();
	const server = await startStaticServer({ directory });
	const { ask, close } = createAsk(server.url);
	try {
		const answer = await ask("/en/", plain);
		assert.is(observatoryScore(answer), 135);
		const { "content-security-policy": _policy, ...others } = answer.headers;
		assert.is(observatoryScore({ ...answer, headers: others }), 75, "it tells a site without a policy");
	} finally {
		close();
		await server.close();
	}
});

/** A reader looks for a word and gets results, under the policy that the server sends, without a complaint of the browser. */
async function searchThere(origin: string): Promise<void> {
	const { basePath, languages } = await builtSite("sub-path");
	await withOwnTab(await sharedBrowser(), {}, async (tab) => {
		const { complaints } = watchPage(tab).renew();
		const answer = await tab.goto(`${origin}${basePath}/${languages[0]}/`);
		assert.match((await answer?.headerValue("content-security-policy")) ?? "", "default-src 'none'");
		await tab.locator("#site-search").fill("kommun");
		await tab.locator(".site-search button").click();
		assert.ok((await resultsShown(tab)).length > 0);
		assert.equal(complaints, []);
	});
}

test.run();
