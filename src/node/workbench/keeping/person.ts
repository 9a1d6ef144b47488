import { z } from "zod";
import { runGit } from "../../git/run-git.ts";
import type { OwnFolder } from "./own-folder.ts";

const knownPerson = z.object({ name: z.string().optional(), email: z.string().optional() });

/** Who translates. */
export type Person = z.infer<typeof knownPerson>;

const name = "person.json";

/** Who translates: as was told here, else as Git has it. */
export async function findPerson(own: OwnFolder, root: string): Promise<Person> {
	const told = own.readJson(name, knownPerson);
	const git = await gitPerson(root);
	return { ...git, ...told };
}

/** Notes who translates. */
export function notePerson(own: OwnFolder, person: Person): void {
	own.write(name, JSON.stringify(person));
}

/** Who commits, as far as Git has been told. */
export async function gitPerson(root: string): Promise<Person> {
	const [who, email] = await Promise.all(
		["user.name", "user.email"].map(async (setting) => {
			const outcome = await runGit(["config", "--get", setting], { root });
			return outcome.kind === "ended" && outcome.code === 0 ? outcome.output.trim() : "";
		}),
	);
	return { ...(who ? { name: who } : {}), ...(email ? { email } : {}) };
}
