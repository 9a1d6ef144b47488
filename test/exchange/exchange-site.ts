import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { exportCommand } from "../../src/cli/commands/export.ts";
import { glossary } from "../../src/cli/commands/glossary.ts";
import { importCommand } from "../../src/cli/commands/import.ts";
import type { Outcome } from "../support/run-brygga.ts";
import { runInProcess } from "../support/run-in-process.ts";
import { wordedFields, wordedLabels } from "../support/site-fields.ts";

const basic: Readonly<Record<string, string>> = {
	"content/site.yaml": `url: https://example.org/\nsource: sv\nlanguages:\n  - { tag: sv, locale: sv-SE }\n  - { tag: en, locale: en-GB }\n${wordedFields}`,
	"i18n/sv.json": wordedLabels,
	"i18n/en.json": wordedLabels,
	"content/sv/index.md": "---\ntitle: Start\ndescription: Startsidan\n---\n",
	"content/en/index.md": "---\ntitle: Home\ndescription: The start page\ntranslation:\n  state: draft\n---\n",
};

/** A site in a folder of its own, removed when `use` is done. */
export async function withSite(
	files: Readonly<Record<string, string>>,
	use: (root: string) => Promise<void>,
): Promise<void> {
	const root = await mkdtemp(join(tmpdir(), "brygga-exchange-"));
	try {
		for (const [file, text] of Object.entries({ ...basic, ...files })) {
			await mkdir(dirname(join(root, file)), { recursive: true });
			await writeFile(join(root, file), text);
		}
		await use(root);
	} finally {
		await rm(root, { recursive: true, force: true });
	}
}

/** Runs one of the commands of exchange; paths are meant from the root of the file system. */
export function brygga(...args: readonly string[]): Promise<Outcome> {
	return runInProcess({ export: exportCommand, import: importCommand, glossary }, ...args);
}

/** Whether a program is installed. */
export async function isInstalled(program: string): Promise<boolean> {
	try {
		await run("sh", "-c", `command -v ${program}`);
		return true;
	} catch {
		return false;
	}
}

/** Runs a program and gives what it prints; a failure is one of the test. */
export function run(program: string, ...args: readonly string[]): Promise<string> {
	return new Promise((resolve, reject) => {
		execFile(program, args, { maxBuffer: 1 << 26 }, (error, output, messages) => {
			if (error) reject(new Error(`${program} ${args.join(" ")}: ${messages}`, { cause: error }));
			else resolve(output + messages);
		});
	});
}

/** An original with everything that a translator meets. */
export const original = `---
title: EU-delegater på besök
description: Trettio personer besökte Märsta & kommunen.
image:
  alt: Fyra personer
contacts:
  - name: Eva Ek
    role: Chef
---

Kommunen visade [sitt *arbete*](../index.md) för ${"`30`"} gäster, 25 procent fler än i fjol.

> – Det var roligt.
>
> — säger **Eva Ek**.

- Hårt\\
  arbete
- Goda exempel
`;

/** Its translation, text for text. */
export const english: Readonly<Record<string, string>> = {
	"EU-delegater på besök": "EU delegates on a visit",
	"Trettio personer besökte Märsta & kommunen.": "Thirty people visited Märsta & the municipality.",
	"Fyra personer": "Four people",
	Chef: "Head",
	"Kommunen visade [sitt *arbete*](../index.md) för `30` gäster, 25 procent fler än i fjol.":
		"The municipality showed `30` guests [its *work*](../index.md), 25 per cent more than last year.",
	"– Det var roligt.": "“It was fun.”",
	"säger **Eva Ek**.": "says **Eva Ek**.",
	"Hårt\\\narbete": "Hard\\\nwork",
	"Goda exempel": "Good examples",
};

/** The page that comes of them. */
export function translated(pin: string): string {
	return `---
title: EU delegates on a visit
description: Thirty people visited Märsta & the municipality.
image:
  alt: Four people
contacts:
  - name: Eva Ek
    role: Head
translation:
  pin: ${pin}
  state: in-review
---

The municipality showed ${"`30`"} guests [its *work*](../index.md), 25 per cent more than last year.

> “It was fun.”
>
> — says **Eva Ek**.

- Hard\\
  work
- Good examples
`;
}
