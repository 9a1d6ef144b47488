/**
 * `npm run screenshots`: takes the pictures in the documentation, of what the sources make of this repository's own site. `-- --all FOLDER
 * [MODE]` takes every template in every mode into a folder instead, or in the modes whose names begin so (`dark`, `print`).
 */
import { sharedBrowser } from "../support/browser.ts";
import { takeEveryMode } from "./every-mode.ts";
import { takeReading } from "./reading.ts";
import { takeTemplates } from "./templates.ts";
import { takeWorkbench } from "./workbench.ts";

const [flag, folder, only] = process.argv.slice(2);
const browser = await sharedBrowser();
try {
	if (flag === "--all" && folder !== undefined) await takeEveryMode(folder, only);
	else {
		process.stdout.write(`${await takeReading(browser)}\n${await takeTemplates(browser)}\n`);
		for (const file of await takeWorkbench(browser)) process.stdout.write(`${file}\n`);
	}
} finally {
	await browser.close();
}
