import type { LaneMessage } from "./messages.ts";

/**
 * Tells the gate that the work goes on. Tests that start and end are told of by themselves; what takes long within one
 * (a build, a download, a step of many) tells by this, as nothing is stopped for being slow, only for standing still.
 *
 * @param what What goes on, for people.
 */
export function noteMovement(what: string): void {
	const message: LaneMessage = { kind: "moved", what };
	if (process.connected) process.send?.(message);
}
