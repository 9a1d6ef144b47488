import type { Stats } from "node:fs";

/**
 * What tells that a file is the one it was: size, times and number. Its change time is set by the system at every change, to
 * whatever the clock says, and can't be set by programs: a file with the same stamp has the same content, unless it changed
 * again within one tick of the file system's clock; see {@link isSettled}.
 */
export type FileStamp = readonly [size: number, modified: number, changed: number, inode: number];

/** Milliseconds that a file system's clock may stand still. */
const tick = 50;

/** The same, for file systems that count in seconds. */
const coarseTick = 2500;

/** The stamp of a file. */
export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): FileStamp {
	return [size, mtimeMs, ctimeMs, ino];
}

/** Whether two stamps are of the same content. */
export function isSameStamp(a: FileStamp, b: FileStamp): boolean {
	return a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3];
}

/**
 * Whether a stamp can be relied on later: the file had been left alone for a while when it was taken. A clock that was set
 * back makes it not reliable, never wrong.
 *
 * @param takenAt Milliseconds since 1970.
 */
export function isSettled([, modified, changed]: FileStamp, takenAt: number): boolean {
	const age = takenAt - Math.max(modified, changed);
	return age > (Number.isInteger(changed / 1000) ? coarseTick : tick);
}
