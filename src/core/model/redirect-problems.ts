import type { ParsedPage } from "../content/page/parsed-page.ts";
import type { Problem } from "../problems/problem.ts";
import { shorten } from "../problems/shorten.ts";
import { codePoint, visibleText } from "../problems/visible-text.ts";
import { encodePath } from "../urls/encode-path.ts";
import type { AddressFault } from "../urls/old-address.ts";
import { nameMessage } from "./address-problems.ts";
import type { Conflict } from "./file-claims.ts";

/** One old address as a page states it. */
export interface Entry {
	readonly parsed: ParsedPage;
	readonly text: string;
	/** Its place in `redirectFrom`. */
	readonly index: number;
}

const atHost = "set this redirect up at the host";

/** An old address that can't be one. */
export function badAddress(
	entry: Entry,
	{ fault, site }: { readonly fault: AddressFault; readonly site: string },
): Problem {
	const [reason, hint] = reasonOf(fault, site);
	return {
		...base(entry),
		code: "redirects/bad-address",
		message: `“${visibleText(entry.text)}” can't be an old address: ${reason}.`,
		hint,
		...(fault.kind === "no-slash" ? { expected: fault.expected } : {}),
	};
}

function reasonOf(fault: AddressFault, site: string): readonly [reason: string, hint: string] {
	switch (fault.kind) {
		case "other-site":
			return [
				"it is an address of another site",
				`Write an address below ${site}, for example /en/news/old-name/.`,
			];
		case "encoding":
			return [
				"what its percent signs stand for isn't UTF-8",
				`Remove it and ${atHost}: no file can have this name.`,
			];
		case "dots":
			return [
				"a browser resolves “.” and “..” before it asks for an address",
				"Write the address that they lead to.",
			];
		case "slashes":
			return ["it has two slashes one after the other", "Write one slash."];
		case "empty":
			return ["it is empty", "Write the whole path, /en/news/old-name/, or only the old slug: old-name."];
		case "no-slash":
			return [
				"it neither begins with a slash nor is a slug",
				`Write the whole path from the top of the site, such as ${fault.expected}, or only the old slug.`,
			];
		case "character":
			return /[/\\]/.test(fault.character)
				? [`it has an encoded “${fault.character}”`, `Remove it and ${atHost}: no file can have this name.`]
				: [`it has the invisible character ${codePoint(fault.character)}`, "Write the address without it."];
	}
}

/** A part of an old address that no file answers to. */
export function ignoredPart(
	entry: Entry,
	{ path, ignored }: { readonly path: string; readonly ignored: string },
): Problem {
	const query = ignored.startsWith("?");
	return {
		...base(entry),
		code: "redirects/ignored-part",
		severity: "warning",
		message: query
			? `A static host leaves “${ignored}” out of account: ${path} leads here whatever its query is.`
			: `A browser doesn't send “${ignored}”: the whole of ${path} leads here.`,
		hint: query ? `Write only ${path}; or ${atHost}, if it can tell queries apart.` : `Write only ${path}.`,
		expected: path,
	};
}

/** An old address that is written with the path below which the whole site lies, which paths here are without. */
export function repeatedBasePath(
	entry: Entry,
	{ path, basePath }: { readonly path: string; readonly basePath: string },
): Problem {
	const expected = path.slice(basePath.length);
	return {
		...base(entry),
		code: "redirects/repeated-path",
		severity: "warning",
		message: `The old address ${shorten(path)} repeats the path of the site: it leads on from ${shorten(basePath + path)}.`,
		hint: `Write ${shorten(expected)} if ${shorten(path)} is the whole path at the host.`,
		expected,
	};
}

/** An old address that is sent with letters and marks apart. */
export function decomposedAddress(entry: Entry, path: string): Problem {
	return {
		...base(entry),
		code: "redirects/decomposed",
		severity: "warning",
		message: `“${entry.text}” has a letter and its mark apart; the file that leads on is named with both in one: ${encodePath(path)}.`,
		hint: `Write ${encodePath(path)} if that is meant; ${atHost} if links have the letters apart.`,
		expected: encodePath(path),
	};
}

/** An old address that something else has, or that no disk can hold. */
export function conflictProblem(
	entry: Entry,
	{ path, conflict }: { readonly path: string; readonly conflict: Conflict },
): Problem {
	const place = { ...base(entry), actual: path };
	const address = `The old address ${entry.text.startsWith("/") ? shorten(entry.text) : shorten(path)}`;
	const remove = "Remove it from “redirectFrom”";
	if (conflict.kind === "name") {
		const { code, reason } = nameMessage(conflict.fault);
		return {
			...place,
			code,
			message: `${address} can't be a file: ${reason}.`,
			hint: `${remove} and ${atHost}.`,
		};
	}
	if (conflict.kind === "reserved") {
		const message = `${address} is needed for ${conflict.what}.`;
		return { ...place, code: "redirects/reserved", message, hint: `${remove}.` };
	}
	const { page, path: other, isOld } = conflict.by;
	switch (conflict.kind) {
		case "taken": {
			const own = page.key === entry.parsed.key && page.language === entry.parsed.language;
			return own
				? {
						...place,
						code: "redirects/loop",
						message: `${address} is the page's own address.`,
						hint: `${remove}.`,
					}
				: {
						...place,
						code: "redirects/clash",
						message: `${address} already leads to ${page.file}.`,
						hint: `${remove}.`,
					};
		}
		case "case":
			return {
				...place,
				code: "redirects/clash",
				message: `${address} and the ${isOld ? "old " : ""}address ${other} (${page.file}) differ only in upper and lower case, which many disks don't tell apart.`,
				hint: `${remove}; ${atHost} if it is needed.`,
			};
		case "crossed":
			return {
				...place,
				code: "redirects/clash",
				message: `${address} and ${other} (${page.file}) can't both be there: one needs a file where the other needs a folder.`,
				hint: `${remove} or the other; ${atHost} if both are needed.`,
			};
	}
}

function base({
	parsed,
	text,
	index,
}: Entry): Pick<Problem, "severity" | "file" | "line" | "language" | "key" | "actual"> {
	const { file, lineOf, key, language } = parsed;
	return {
		severity: "error",
		file,
		line: lineOf(["redirectFrom", index]),
		language: language.tag,
		key,
		actual: text,
	};
}
