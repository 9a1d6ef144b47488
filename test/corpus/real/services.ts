import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { documentsFolder } from "./documents.ts";

/** The texts of a public authority's service on the web, which its repository holds in several languages. */
export interface Service {
	readonly name: string;
	/** Owner and name on GitHub. */
	readonly repository: string;
	readonly commit: string;
	readonly languages: readonly string[];
	/** Paths of its texts in a language: JSON, or a program with one property a line. */
	readonly files: (language: string) => readonly string[];
}

const helsinki = ["fi", "sv", "en"];

/** Services of cities and an agency, whose licences let them be read, but which aren't kept here. */
export const services: readonly Service[] = [
	{
		name: "evaka",
		repository: "espoon-voltti/evaka",
		commit: "135045f5875284065ae71ed1c45a937e97712e3e",
		languages: helsinki,
		files: (language) => [`frontend/src/lib-customizations/defaults/citizen/i18n/${language}.tsx`],
	},
	{
		name: "berths",
		repository: "City-of-Helsinki/berth-reservations-ui",
		commit: "c50d36aab801e532d76c1df5d8e0c015aa92e1ad",
		languages: helsinki,
		files: (language) => [`src/locales/${language}.json`],
	},
	{
		name: "kukkuu",
		repository: "City-of-Helsinki/kukkuu-ui",
		commit: "e4c487fde8b81f62819f10e3306129031cd2ade1",
		languages: helsinki,
		files: (language) => [`src/common/translation/i18n/${language}.json`],
	},
	{
		name: "palvelutarjotin",
		repository: "City-of-Helsinki/palvelutarjotin-ui",
		commit: "37188aa35533495bf15d02ad39134efcafe9bdc5",
		languages: helsinki,
		files: (language) =>
			"cms common enrolment event events footer form header newsletter occurrence"
				.split(" ")
				.map((name) => `public/locales/${language}/${name}.json`),
	},
	{
		name: "parking",
		repository: "City-of-Helsinki/parking-permits-ui",
		commit: "7288fb252a9fd9188a8bcb956c7b483dcf291d6c",
		languages: helsinki,
		files: (language) => [`src/i18n/${language}.json`],
	},
	{
		name: "varaamo",
		repository: "City-of-Helsinki/tilavarauspalvelu-core",
		commit: "79f937a4de47187cbc5175f98b69f64b80bf2ac1",
		languages: helsinki,
		files: (language) =>
			"application applicationRound common errors forms home notification prices reservation reservationCalendar reservationUnit search"
				.split(" ")
				.map((name) => `frontend/apps/customer/public/locales/${language}/${name}.json`),
	},
	{
		name: "yjdh",
		repository: "City-of-Helsinki/yjdh",
		commit: "41d7e68eadb879a8e6ad64346c88a7fdc8acbbec",
		languages: helsinki,
		files: (language) =>
			["benefit/applicant", "kesaseteli/employer", "kesaseteli/youth"].map(
				(name) => `frontend/${name}/public/locales/${language}/common.json`,
			),
	},
	{
		name: "dataportal",
		repository: "diggsweden/dataportal-web",
		commit: "745ffdf604673c452198cac85bac55d201e4522c",
		languages: ["sv", "en"],
		files: (language) => ["pages", "common", "resources"].map((name) => `locales/${language}/${name}.json`),
	},
];

/** Where their texts lie once they are fetched. */
export const servicesFolder = join(documentsFolder, "services");

const run = promisify(execFile);
const mostBytes = 2 ** 26;

/**
 * Fetches the services' texts with Git, at the commits that are given, to `.corpus/services/NAME/PATH`.
 *
 * @throws When `git` fails, with what it said.
 */
export async function fetchServices(): Promise<void> {
	for (const { name, repository, commit, languages, files } of services) {
		const git = (...words: string[]) =>
			run("git", ["-C", join(servicesFolder, name), ...words], { maxBuffer: mostBytes });
		await mkdir(join(servicesFolder, name), { recursive: true });
		await git("init", "-q", "--bare", ".git");
		await git("fetch", "-q", "--depth", "1", `https://github.com/${repository}`, commit);
		for (const path of languages.flatMap(files)) {
			const { stdout } = await git("show", `${commit}:${path}`);
			await mkdir(join(servicesFolder, name, dirname(path)), { recursive: true });
			await writeFile(join(servicesFolder, name, path), stdout);
		}
	}
}
