import { statSync } from "node:fs";
import { join } from "node:path";
import { findPage } from "../../core/model/site-model.ts";
import { overviewRows } from "../../core/workbench/desk-rows.ts";
import type { Desk } from "../../workbench/interface/desk.ts";
import { findPerson } from "./keeping/person.ts";
import { savedFiles } from "./keeping/saved-files.ts";
import { findMachine } from "./machine/machine-settings.ts";
import { shownLanguage } from "./page-answer.ts";
import { draftsAtDesk } from "./saving/drafts-at-desk.ts";
import type { WorkbenchContext } from "./workbench-context.ts";

/** How all translations stand, and what waits. */
export async function deskAnswer(context: WorkbenchContext): Promise<Desk> {
	const { root, own } = context;
	const known = await context.keeper.known();
	const { model, problems } = known;
	const { source, languages, publisher } = model.settings;
	const [person, dates] = await Promise.all([findPerson(own, root), context.dates.read()]);
	const { isUnsaved, strays } = await draftsAtDesk(known, context);
	const saved = new Set(savedFiles(own).map(({ file }) => file));
	const changed = (file: string | undefined): string | undefined =>
		file === undefined ? undefined : (dates.get(file) ?? dateOf(join(root, file)));
	const machine = findMachine(own);
	return {
		site: findPage(model, "index", source.tag)?.title ?? publisher ?? "",
		source: shownLanguage(source),
		languages: languages.filter(({ tag }) => tag !== source.tag).map(shownLanguage),
		rows: overviewRows(model, problems).map(({ files, ...row }) => {
			const [originalChanged, translationChanged] = [changed(files.original), changed(files.translation)];
			return {
				...row,
				...(originalChanged === undefined ? {} : { originalChanged }),
				...(translationChanged === undefined ? {} : { translationChanged }),
				unsaved: isUnsaved(row),
				toHandIn: saved.has(files.translation),
			};
		}),
		strayDrafts: strays,
		person,
		...(machine ? { machine: { name: machine.name, address: machine.address } } : {}),
	};
}

function dateOf(path: string): string | undefined {
	return statSync(path, { throwIfNoEntry: false })?.mtime.toISOString().slice(0, 10);
}
