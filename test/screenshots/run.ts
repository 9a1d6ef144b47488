/** `npm run screenshots`: takes the pictures in the documentation, of what the sources make of this repository's own site. */
import { sharedBrowser } from "../support/browser.ts";
import { takeReading } from "./reading.ts";
import { takeTemplates } from "./templates.ts";
import { takeWorkbench } from "./workbench.ts";

const browser = await sharedBrowser();
try {
	process.stdout.write(`${await takeReading(browser)}\n${await takeTemplates(browser)}\n`);
	for (const file of await takeWorkbench(browser)) process.stdout.write(`${file}\n`);
} finally {
	await browser.close();
}
