import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
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
}

export const collections: readonly Collection[] = [
	{
		name: "libreoffice",
		packages: ["en-us", "sv", "de", "es", "fi", "ja"].map((language) => `libreoffice-help-${language}`),
		folder: (language) => `usr/share/libreoffice/help/${language === "en" ? "en-US" : language}`,
		hasIds: true,
	},
	{
		name: "gnome",
		packages: ["gnome-user-docs", "evolution-common", "aisleriot"],
		folder: (language) => `usr/share/help/${language === "en" ? "C" : language}`,
		hasIds: false,
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
	},
	{
		name: "installation-guide",
		packages: ["installation-guide-amd64"],
		folder: (language) => `usr/share/doc/installation-guide-amd64/${language}`,
		hasIds: false,
	},
];

/** Where the unpacked packages lie, which Git ignores. */
export const documentsFolder = ".corpus";

/** Languages that something is measured in. */
const languages = ["en", "sv", "de", "es", "fi", "ja"];

/** Whether the documents have been fetched. */
export function haveDocuments(): boolean {
	return existsSync(documentsFolder);
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
		const packages = collections.flatMap((collection) => collection.packages);
		await run("apt-get", ["download", "-q", ...packages], { cwd: staging });
		const archives = (await readdir(staging)).filter((name) => name.endsWith(".deb"));
		const unpacked = join(staging, "unpacked");
		for (const archive of archives) await run("dpkg-deb", ["-x", join(staging, archive), unpacked]);
		await rm(documentsFolder, { recursive: true, force: true });
		for (const collection of collections)
			for (const folder of languages.map(collection.folder)) {
				if (!existsSync(join(unpacked, folder))) continue;
				await mkdir(join(documentsFolder, folder, ".."), { recursive: true });
				await rename(join(unpacked, folder), join(documentsFolder, folder));
			}
	} finally {
		await rm(staging, { recursive: true, force: true });
	}
}
