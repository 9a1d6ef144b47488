import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

/** A collection of documents that was published in several languages. */
export interface Collection {
	readonly name: string;
	/** Debian packages that hold it. */
	readonly packages: readonly string[];
	/** Its folder within the unpacked packages, for a language's tag. */
	readonly folder: (language: string) => string;
	/** Whether a paragraph has the same id in all languages; else paragraphs are paired by their order. */
	readonly hasIds: boolean;
	/** The set that it is measured with: 1, or 2 for what was gathered when the rules had been mended by the first. */
	readonly set: 1 | 2;
}

export const collections: readonly Collection[] = [
	{
		name: "libreoffice",
		packages: ["en-us", "sv", "de", "es", "fi", "ja"].map((language) => `libreoffice-help-${language}`),
		folder: (language) => `usr/share/libreoffice/help/${language === "en" ? "en-US" : language}`,
		hasIds: true,
		set: 1,
	},
	{
		name: "gnome",
		packages: ["gnome-user-docs", "evolution-common", "aisleriot"],
		folder: (language) => `usr/share/help/${language === "en" ? "C" : language}`,
		hasIds: false,
		set: 1,
	},
	{
		name: "kde",
		packages: [
			"kstars-data",
			"kalzium-data",
			"kgeography-data",
			"marble-data",
			"kpat",
			"step",
			"okular",
			"khelpcenter",
		],
		folder: (language) => `usr/share/doc/HTML/${language}`,
		hasIds: false,
		set: 1,
	},
	{
		name: "installation-guide",
		packages: ["installation-guide-amd64"],
		folder: (language) => `usr/share/doc/installation-guide-amd64/${language}`,
		hasIds: false,
		set: 1,
	},
	{
		name: "gimp",
		packages: ["en", "sv", "de", "es", "fi", "fr", "ja"].map((language) => `gimp-help-${language}`),
		folder: (language) => `usr/share/gimp/2.0/help/${language}`,
		hasIds: false,
		set: 2,
	},
	{
		name: "gnome-programs",
		packages: [
			...["baobab", "brasero-common", "cheese", "eog", "evince-common", "file-roller", "five-or-more"],
			...["four-in-a-row", "gedit-common", "gnome-calculator", "gnome-chess", "gnome-clocks"],
			...["gnome-disk-utility", "gnome-mines", "gnome-sudoku", "gnome-system-monitor"],
			...["gnome-terminal-data", "gucharmap", "hitori", "iagno", "lightsoff", "orca", "quadrapassel"],
			...["rhythmbox-doc", "shotwell-common", "simple-scan", "swell-foop", "tali", "totem-common", "yelp"],
		],
		folder: (language) => `usr/share/help/${language === "en" ? "C" : language}`,
		hasIds: false,
		set: 2,
	},
	{
		name: "kde-programs",
		packages: [
			...["dolphin", "kalgebra-common", "kig", "kmail", "kmymoney-common", "konsole", "korganizer"],
			...["kturtle", "skrooge-common", "umbrello"],
		],
		folder: (language) => `usr/share/doc/HTML/${language}`,
		hasIds: false,
		set: 2,
	},
];

/** Where the unpacked packages lie, which Git ignores. */
export const documentsFolder = ".corpus";

/** Languages that something is measured in. */
const languages = ["en", "sv", "de", "es", "fi", "fr", "ja"];

/** Whether the documents have been fetched. */
export function haveDocuments(): boolean {
	return existsSync(documentsFolder);
}

/** Where a collection's documents in a language lie. */
export function folderOf({ name, folder }: Collection, language: string): string {
	return join(documentsFolder, name, folder(language));
}

const run = promisify(execFile);

/**
 * Fetches the packages with `apt-get` and unpacks their documents to `.corpus`; nothing is installed. It replaces
 * what is there.
 *
 * @throws When `apt-get` or `dpkg-deb` fails, with what they said.
 */
export async function fetchDocuments(): Promise<void> {
	await mkdir("node_modules/.cache", { recursive: true });
	const staging = await mkdtemp("node_modules/.cache/corpus-");
	try {
		for (const { name, packages } of collections) await unpack(packages, join(staging, name));
		await rm(documentsFolder, { recursive: true, force: true });
		for (const collection of collections)
			for (const language of languages) {
				const unpacked = join(staging, collection.name, collection.folder(language));
				const kept = folderOf(collection, language);
				if (!existsSync(unpacked)) continue;
				await mkdir(dirname(kept), { recursive: true });
				await rename(unpacked, kept);
			}
	} finally {
		await rm(staging, { recursive: true, force: true });
	}
}

async function unpack(packages: readonly string[], folder: string): Promise<void> {
	await mkdir(folder);
	await run("apt-get", ["download", "-q", ...packages], { cwd: folder });
	const archives = (await readdir(folder)).filter((name) => name.endsWith(".deb"));
	for (const archive of archives) await run("dpkg-deb", ["-x", join(folder, archive), folder]);
}
