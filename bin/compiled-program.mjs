/**
 * Keeps the program compiled in `dist/`. A start looks at the sources' sizes and times only; where these differ, the sources are read,
 * and compiled if they say anything new. So what runs is always what the sources say.
 */
import { createHash } from "node:crypto";
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { programVersions, sourceFiles } from "../src/node/cache/program-files.mjs";

/** Compiled programs that are kept: one that runs may yet load parts of itself. */
const kept = 4;

/** Tells which of them is compiled from which sources. */
const currentFile = "current.json";

/** npm's note of the packages that are there, which may change while `package-lock.json` stays. */
const installedPackages = "node_modules/.package-lock.json";

/**
 * Finds the compiled program, or makes it.
 *
 * @param repository The folder with `src/`, ending in a slash.
 * @returns `folder` is where it is; absent when it can't be written, for the reason in `refusal`. `versions` are those of the sources.
 */
export async function compiledProgram(repository) {
	const dist = join(repository, "dist");
	const seen = timesOf(repository);
	const current = readCurrent(dist);
	if (current?.seen === seen && isCompiled(join(dist, current.name)))
		return { folder: join(dist, current.name) };
	const versions = programVersions(repository);
	const name = nameOf(repository, versions);
	const folder = join(dist, name);
	try {
		if (
			!isCompiled(folder) &&
			!(await compile({ dist, folder, versions, isCurrent: () => timesOf(repository) === seen }))
		)
			return compiledProgram(repository);
		replace(join(dist, currentFile), JSON.stringify({ seen, name }));
	} catch (error) {
		if (!["EACCES", "EPERM", "EROFS"].includes(error?.code)) throw error;
		return isCompiled(folder) ? { folder } : { refusal: error, versions };
	}
	return { folder };
}

/** @returns Whether it was compiled: when somebody has saved a source meanwhile, it might be from half of what was saved. */
async function compile({ dist, folder, versions, isCurrent }) {
	const part = `${folder}.${process.pid}.part`;
	mkdirSync(part, { recursive: true });
	try {
		const { bundle } = await import("./bundle.mjs");
		await bundle({ outdir: part, folder, versions, minify: true });
		if (!isCurrent()) return false;
		try {
			renameSync(part, folder);
		} catch (error) {
			// Another process was quicker.
			if (!isCompiled(folder)) throw error;
		}
	} finally {
		rmSync(part, { recursive: true, force: true });
	}
	removeOld(dist);
	return true;
}

function isCompiled(folder) {
	return existsSync(join(folder, "main.js"));
}

/** A digest of where the sources are, their sizes and times. */
function timesOf(repository) {
	const hash = createHash("sha256").update(repository);
	for (const file of [...sourceFiles(repository), installedPackages]) {
		const found = statSync(join(repository, file), { bigint: true, throwIfNoEntry: false });
		hash.update(`\0${file} ${found?.size} ${found?.mtimeNs} ${found?.ctimeNs}`);
	}
	return hash.digest("hex");
}

/** A compiled program knows where it is, and holds parts of the packages. */
function nameOf(repository, { code }) {
	const packages = join(repository, installedPackages);
	const hash = createHash("sha256").update(`${repository}\0${code}\0`);
	if (existsSync(packages)) hash.update(readFileSync(packages));
	return hash.digest("hex").slice(0, 20);
}

/** What can't be read counts as absent: it is made again. */
function readCurrent(dist) {
	try {
		return JSON.parse(readFileSync(join(dist, currentFile), "utf8"));
	} catch {
		return undefined;
	}
}

function replace(file, text) {
	const part = `${file}.${process.pid}.part`;
	writeFileSync(part, text);
	renameSync(part, file);
}

function removeOld(dist) {
	const programs = readdirSync(dist, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => join(dist, name));
	const newest = programs.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
	for (const old of newest.slice(kept)) rmSync(old, { recursive: true, force: true });
}
