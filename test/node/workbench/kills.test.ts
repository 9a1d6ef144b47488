import { fork } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { noteMovement } from "../../support/gate/note-movement.ts";
import { gitSite } from "../../support/git-site.ts";
import { workbenchSite } from "../../support/workbench-site.ts";

const typist = fileURLToPath(new URL("../../support/typing-process.ts", import.meta.url));
/** A few in each run; `KILLS=50` for the figure in the documentation. */
const kills = Number(process.env["KILLS"] ?? 3);

/** The greatest number that stands in a text. */
function numberIn(text: string): number {
	return Math.max(0, ...[...text.matchAll(/traffic begins (\d+)/g)].map(([, number]) => Number(number)));
}

test("nothing that was answered is lost when the server is killed, while typing or saving", async () => {
	const repository = await gitSite();
	try {
		let answered = 0;
		for (let kill = 0; kill < kills; kill++) {
			const child = fork(typist, [repository.root, String(answered)], { execArgv: ["--import", "tsx"] });
			const ended = once(child, "exit");
			const before = answered;
			// At another place in its round each time.
			const rounds = 5 + ((kill * 5) % 11);
			child.on("message", (number) => {
				answered = Math.max(answered, Number(number));
				if (answered === before + rounds) setTimeout(() => child.kill("SIGKILL"), (kill * 7) % 40);
			});
			await ended;
			noteMovement(`kill ${kill}, after ${answered}`);
			assert.ok(answered >= before + rounds, "it was typing");
			const site = await workbenchSite({ site: repository });
			const { draft } = await site.ask("page", { key: "nyheter/bron", language: "en" });
			const kept = Math.max(
				numberIn(draft?.units.map(({ text }) => text).join(" ") ?? ""),
				numberIn(await repository.read("content/en/nyheter/bron.md")),
			);
			await site.stop();
			assert.ok(kept >= answered, `${kept} is kept of ${answered}`);
		}
	} finally {
		await rm(`${repository.root}.typed`, { recursive: true, force: true });
		await repository.close();
	}
});

test.run();
