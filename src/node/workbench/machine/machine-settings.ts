import { z } from "zod";
import type { OwnFolder } from "../keeping/own-folder.ts";

/** What machine translates, and where; written by hand, on this machine alone. */
const machineSettings = z.object({
	/** As readers are told it. */
	name: z.string().trim().min(1).default("LibreTranslate"),
	/** Where the server is, up to the last slash before `translate`. */
	address: z.url({ protocol: /^https?$/ }),
	/** What the server wants to know whom it serves. */
	key: z.string().optional(),
	/** Seconds to wait for an answer. */
	patience: z.number().positive().max(600).default(30),
});

export type MachineSettings = z.infer<typeof machineSettings>;

/** The file in `.brygga/workbench/`, which Git doesn't see. */
const name = "machine.json";

/** The machine that is set up; `undefined` when none is. */
export function findMachine(own: OwnFolder): MachineSettings | undefined {
	return own.readJson(name, machineSettings);
}

/** The machine's name as a page's record has it. */
export function engineName(own: OwnFolder): string {
	return findMachine(own)?.name ?? "machine translation";
}
