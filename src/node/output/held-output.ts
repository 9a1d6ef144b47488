import {
	existsSync,
	linkSync,
	lstatSync,
	readdirSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmdirSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { noteOutput } from "../cache/noted-outputs.ts";
import { hasCode } from "../system/has-code.ts";
import { makeFolder } from "../system/make-folder.ts";
import { processMark, runningProcess } from "../system/process-mark.ts";
import { admitOutput, type OutputNeighbours, OutputRefusedError } from "./output-refusal.ts";
import { journalOf, openStaging, recoverOutput, type Staging } from "./staging.ts";

/** An output folder that this process alone writes to, until it lets go. */
export interface HeldOutput {
	/** Whether what an earlier process had begun was finished, or cleared away. */
	readonly recovered: boolean;
	/** Begins a change of the folder. */
	readonly stage: () => Staging;
	readonly release: () => void;
}

/** The file in the staging folder that tells which process has the output. */
const ownerFile = "owner";

/** How often a staging folder may vanish, its owner being done, before this process has it. */
const mostVanished = 1000;

/** Keeps the folder out of Git, and is written first. */
const ignoreFile = ".gitignore";

/**
 * Takes an output folder for this process. What a process that was killed had begun to put in place is finished first.
 *
 * @param output Absolute path.
 * @throws OutputRefusedError When the folder isn't Brygga's, or another process has it; nothing was touched.
 */
export function holdOutput(output: string, neighbours: OutputNeighbours): HeldOutput {
	const path = admitOutput(output, neighbours);
	const folder = `${path}.staging`;
	makeFolder(dirname(path));
	takeFolder(folder, output);
	const places = { output: path, folder };
	const note = neighbours.root === undefined ? undefined : noteOutput(neighbours.root, path);
	const letGo = (): void => {
		if (!existsSync(journalOf(places))) note?.forget();
		release(folder);
	};
	try {
		return { recovered: recoverOutput(places), stage: () => openStaging(places), release: letGo };
	} catch (error) {
		letGo();
		throw error;
	}
}

/**
 * Finishes what a process that was killed had begun to put into an output folder.
 *
 * @returns Whether there was anything; also not when another process is at it.
 */
export function finishOutput(output: string, neighbours: OutputNeighbours): boolean {
	const path = existsSync(output) ? realpathSync(output) : output;
	if (!existsSync(journalOf({ output: path, folder: `${path}.staging` }))) return false;
	try {
		const held = holdOutput(output, neighbours);
		held.release();
		return held.recovered;
	} catch (error) {
		if (error instanceof OutputRefusedError) return false;
		throw error;
	}
}

/** Whether there is a folder beside an output for what is on its way there. */
export function isStaged(output: string): boolean {
	return existsSync(`${output}.staging`);
}

function takeFolder(folder: string, output: string): void {
	const owner = join(folder, ownerFile);
	// The staging folder itself may be another from one moment to the next.
	const around = dirname(folder);
	for (let vanished = 0; ; ) {
		if (isForeign(folder))
			throw new OutputRefusedError(
				`${folder} is in the way: new files of ${output} are kept there until they are complete. Nothing was touched. Move it away, or name another folder with --output.`,
			);
		const own = join(folder, `${ownerFile}.${process.pid}`);
		try {
			makeFolder(folder);
			writeFileSync(join(folder, ignoreFile), "*\n");
			writeFileSync(own, processMark(process.pid, around));
			placeMark(own, owner);
			return;
		} catch (error) {
			// The folder goes when its owner does; what stays away can't be made.
			if (hasCode(error, "ENOENT") && vanished++ < mostVanished) continue;
			if (!hasCode(error, "EEXIST")) throw error;
			const mark = readMark(owner);
			const pid = runningProcess(mark, around);
			if (pid !== undefined && pid !== process.pid) throw inUse(output, pid);
			removeMark(owner, mark);
		} finally {
			rmSync(own, { force: true });
		}
	}
}

/** Puts this process's mark in the owner's place, complete from the first moment on; fails where there is one already. */
function placeMark(own: string, owner: string): void {
	try {
		linkSync(own, owner);
	} catch (error) {
		// Some file systems have no hard links.
		if (!hasCode(error, "EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL", "EMLINK")) throw error;
		writeFileSync(owner, readFileSync(own), { flag: "wx" });
	}
}

/** Whether a folder that is there has been made by somebody else. */
function isForeign(folder: string): boolean {
	const there = lstatSync(folder, { throwIfNoEntry: false });
	if (!there) return false;
	if (!there.isDirectory()) return true;
	const names = readdirSync(folder);
	const ours = names.every((name) => /^(?:\.gitignore|owner(?:\.\d+)?|files|journal(?:\.part)?)$/.test(name));
	return !ours || (names.length > 0 && !names.includes(ignoreFile) && !names.includes(ownerFile));
}

function inUse(output: string, pid: number): OutputRefusedError {
	return new OutputRefusedError(
		`Another Brygga (process ${pid}) is building or serving ${output}. Wait until it has ended, stop it, or name another folder with --output.`,
	);
}

function readMark(owner: string): string {
	try {
		return readFileSync(owner, "utf8");
	} catch (error) {
		if (hasCode(error, "ENOENT")) return "";
		throw error;
	}
}

/** Removes the mark of a process that has ended, unless another process has put its own in the place meanwhile. */
function removeMark(owner: string, mark: string): void {
	const aside = `${owner}.${process.pid}`;
	try {
		renameSync(owner, aside);
	} catch (error) {
		if (hasCode(error, "ENOENT")) return;
		throw error;
	}
	if (readMark(aside) !== mark) renameSync(aside, owner);
}

/** Another process may be about to take the folder: it goes only when it is empty. */
function release(folder: string): void {
	rmSync(join(folder, ownerFile), { force: true });
	if (readdirSync(folder).some((name) => name !== ignoreFile)) return;
	rmSync(join(folder, ignoreFile), { force: true });
	try {
		rmdirSync(folder);
	} catch (error) {
		if (!hasCode(error, "ENOENT", "ENOTEMPTY", "EEXIST")) throw error;
	}
}
