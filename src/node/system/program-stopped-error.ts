/** A program that Brygga has started for a part of its work ended before that was done, mostly for want of memory or threads. */
export class ProgramStoppedError extends Error {
	override readonly name = "ProgramStoppedError";
	constructor(program: string, options?: ErrorOptions) {
		super(`${program} stopped before it was done.`, options);
	}
}
