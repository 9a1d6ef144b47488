import type { Problem } from "../problems/problem.ts";
import { shorten } from "../problems/shorten.ts";
import { type NameFault, nameFault } from "../urls/portable-name.ts";
import type { Page } from "./page.ts";
import { sideBySideName } from "./side-by-side-path.ts";
import type { SiteModel } from "./site-model.ts";

/**
 * What is wrong with the addresses of pages. Slugs are in small letters, so none differ in case alone.
 *
 * @returns Problems `urls/no-slug`, `/reserved-slug`, `/collision`, `/bad-name`, `/too-long`.
 */
export function findAddressProblems({ pages, settings }: Pick<SiteModel, "pages" | "settings">): Problem[] {
	const owners = new Map<string, Page>();
	const all = [...pages.values()].flatMap((tree) => [...tree.values()]);
	const paths = new Set(all.map(({ path }) => path));
	return all.flatMap((page): Problem[] => {
		const { path, file, key, language } = page;
		const place = { severity: "error", file, line: 1, language: language.tag, key } as const;
		const last = path.slice(path.lastIndexOf("/", path.length - 2) + 1, -1);
		if (path.includes("//")) {
			return [
				{
					...place,
					code: "urls/no-slug",
					message: "The title has no letter or digit to make an address from.",
					hint: "Add a line “slug: …”.",
				},
			];
		}
		const isReserved = /^\d{1,4}$/.test(last) || last === "pagefind" || last === sideBySideName(settings);
		if (page.base !== "start" && isReserved) {
			return [
				{
					...place,
					code: "urls/reserved-slug",
					message: `The address ${path} is needed for something else.`,
					hint: "Add a line “slug: …” with another word; a number alone is the address of a listing's next page, “with-” and a language that of a translation beside its original.",
					actual: last,
				},
			];
		}
		const fault = ownFault(page, paths);
		if (fault) {
			const { code, reason } = nameMessage(fault);
			return [
				{
					...place,
					code,
					message: `The address ${shorten(path)} can't be a file: ${reason}.`,
					hint: "Add a line “slug: …” with another or a shorter word.",
					actual: fault.name,
				},
			];
		}
		const owner = owners.get(path);
		owners.set(path, page);
		if (!owner) return [];
		return [
			{
				...place,
				code: "urls/collision",
				message: `The address ${path} is already that of ${owner.file}.`,
				hint: "Give one of the two pages a line “slug: …” of its own.",
				actual: path,
			},
		];
	});
}

/** What is wrong with a page's file, unless that is said of the page of a folder above it. */
function ownFault({ path, language }: Page, paths: ReadonlySet<string>): NameFault | undefined {
	const start = `/${language.tag}/`;
	const fault = nameFault(`${path.slice(start.length)}index.html`);
	if (!fault) return undefined;
	const names = path.split("/");
	const folder = `${names.slice(0, names.indexOf(fault.name) + 1).join("/")}/`;
	return folder !== path && folder !== "/" && paths.has(folder) ? undefined : fault;
}

/** What to say of a name that not every disk can hold. */
export function nameMessage(fault: NameFault): { readonly code: Problem["code"]; readonly reason: string } {
	if (fault.kind === "name")
		return { code: "urls/bad-name", reason: `Windows and some hosts don't take the name “${fault.name}”` };
	const { name, bytes, most } = fault;
	const reason = `“${shorten(name)}” is ${bytes} bytes long, more than the ${most} that disks hold`;
	return { code: "urls/too-long", reason };
}
