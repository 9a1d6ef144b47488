import type { LaneMessage } from "./messages.ts";

/**
 * Tells the gate that the work goes on. Tests that start and end are told of by themselves; what takes long within one
 * (a build, a download, a step of many) tells by this, as nothing is stopped for being slow, only for standing still.
 *
 * @param what What has moved, for people.
 */
export function noteMovement(what: string): void {
	tellGate({ kind: "moved", what });
}

/** Tells the gate something, where there is one. */
export function tellGate(message: LaneMessage): void {
	if (process.connected) process.send?.(message);
}
