import { memoise } from "../collections/memoise.ts";
import { once } from "../collections/once.ts";
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
	const paths = once(() => new Set(all.map(({ path }) => path)));
	const beside = sideBySideName(settings);
	return all.flatMap((page): Problem[] => {
		const { path } = page;
		const fault = addressFault(page, beside);
		if (fault && !(fault.kind === "file" && isSaidAbove(fault.fault, { page, paths: paths() })))
			return [faultProblem(fault, page)];
		const owner = owners.get(path);
		owners.set(path, page);
		if (!owner) return [];
		return [
			{
				...placeOf(page),
				code: "urls/collision",
				message: `The address ${path} is already that of ${owner.file}.`,
				hint: "Give one of the two pages a line “slug: …” of its own.",
				actual: path,
			},
		];
	});
}

/** What is wrong with an address, whatever others there are. */
type AddressFault =
	| { readonly kind: "empty" }
	| { readonly kind: "reserved"; readonly name: string }
	| { readonly kind: "file"; readonly fault: NameFault };

/** @param beside See `sideBySideName`. */
const addressFault = memoise(
	({ path, base, language }: Page, beside: string | undefined): AddressFault | undefined => {
		if (path.includes("//")) return { kind: "empty" };
		const name = path.slice(path.lastIndexOf("/", path.length - 2) + 1, -1);
		const isReserved = /^\d{1,4}$/.test(name) || name === "pagefind" || name === beside;
		if (base !== "start" && isReserved) return { kind: "reserved", name };
		const start = `/${language.tag}/`;
		const fault = nameFault(`${path.slice(start.length)}index.html`);
		return fault && { kind: "file", fault };
	},
);

/** Whether a fault is that of a folder that has a page itself, which is told of it. */
function isSaidAbove(
	{ name }: NameFault,
	{ page: { path }, paths }: { readonly page: Page; readonly paths: ReadonlySet<string> },
): boolean {
	const names = path.split("/");
	const folder = `${names.slice(0, names.indexOf(name) + 1).join("/")}/`;
	return folder !== path && folder !== "/" && paths.has(folder);
}

function placeOf({
	file,
	key,
	language,
}: Page): Pick<Problem, "severity" | "file" | "line" | "language" | "key"> {
	return { severity: "error", file, line: 1, language: language.tag, key };
}

function faultProblem(fault: AddressFault, page: Page): Problem {
	const { path } = page;
	switch (fault.kind) {
		case "empty":
			return {
				...placeOf(page),
				code: "urls/no-slug",
				message: "The title has no letter or digit to make an address from.",
				hint: "Add a line “slug: …”.",
			};
		case "reserved":
			return {
				...placeOf(page),
				code: "urls/reserved-slug",
				message: `The address ${path} is needed for something else.`,
				hint: "Add a line “slug: …” with another word; a number alone is the address of a listing's next page, “with-” and a language that of a translation beside its original.",
				actual: fault.name,
			};
		case "file": {
			const { code, reason } = nameMessage(fault.fault);
			return {
				...placeOf(page),
				code,
				message: `The address ${shorten(path)} can't be a file: ${reason}.`,
				hint: "Add a line “slug: …” with another or a shorter word.",
				actual: fault.fault.name,
			};
		}
	}
}

/** What to say of a name that not every disk can hold. */
export function nameMessage(fault: NameFault): { readonly code: Problem["code"]; readonly reason: string } {
	if (fault.kind === "name")
		return { code: "urls/bad-name", reason: `Windows and some hosts don't take the name “${fault.name}”` };
	const { name, bytes, most } = fault;
	const reason = `“${shorten(name)}” is ${bytes} bytes long, more than the ${most} that disks hold`;
	return { code: "urls/too-long", reason };
}
