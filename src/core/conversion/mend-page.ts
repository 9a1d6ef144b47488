import type { Problem } from "../problems/problem.ts";
import { decodeAddress } from "../urls/decode-address.ts";
import type { LossKind } from "./loss.ts";
import { linkPattern } from "./references/link-pattern.ts";

/** A page whose problems are mended as far as can be, and what that cost. */
export interface MendedPage {
	readonly text: string;
	readonly losses: readonly { readonly kind: LossKind; readonly text: string }[];
	/** Rules whose findings are to be dismissed. */
	readonly dismissed: readonly string[];
	/** What can't be mended: the page can't be published so. */
	readonly left: readonly Problem[];
}

const links = new Set(["unknown-page", "forbidden-scheme", "no-text", "no-address"]);

/**
 * Takes out of a converted page what the checks refuse: links and pictures that lead nowhere, old addresses that clash. What
 * translation rules find in it is left to be dismissed.
 *
 * @param errors What the checks found in the page, errors only.
 */
export function mendPage(text: string, errors: readonly Problem[]): MendedPage {
	const losses: MendedPage["losses"][number][] = [];
	const left: Problem[] = [];
	const dismissed = new Set<string>();
	let mended = text;
	const replace = (
		next: string,
		loss: { readonly kind: LossKind; readonly text: string },
		problem: Problem,
	): void => {
		if (next === mended) left.push(problem);
		else losses.push(loss);
		mended = next;
	};
	for (const problem of errors) {
		const [area, name = ""] = problem.code.split("/");
		const { actual = "", message, rule } = problem;
		if (area === "links" && links.has(name))
			replace(withoutLink(mended, actual), { kind: "link-removed", text: actual }, problem);
		else if (problem.code === "links/unknown-fragment")
			replace(withoutFragment(mended, actual), { kind: "fragment", text: actual }, problem);
		else if (area === "images")
			replace(withoutPicture(mended, actual), { kind: "picture-missing", text: actual }, problem);
		else if (area === "redirects" || withoutRedirect(mended, actual) !== mended)
			replace(withoutRedirect(mended, actual), { kind: "address", text: actual }, problem);
		else if (area === "urls")
			replace(mended.replace(/^slug: .*\n/m, ""), { kind: "address", text: message }, problem);
		else if (area === "translation" && (rule ?? name) !== "") {
			const id = rule ?? name;
			dismissed.add(id);
			losses.push({ kind: "finding", text: `${id}: ${message}` });
		} else left.push(problem);
	}
	return { text: mended, losses, dismissed: [...dismissed], left };
}

function isTarget(written: string, actual: string): boolean {
	const plain = written.startsWith("<") ? written.slice(1, -1) : written;
	return plain === actual || decodeAddress(plain) === decodeAddress(actual);
}

/** Leaves the text of links to an address, and takes away definitions that give it to others. */
function withoutLink(text: string, actual: string): string {
	const without = text.replace(linkPattern, (typed, mark: string, inner: string, target: string) =>
		mark === "" && isTarget(target, actual) ? inner : typed,
	);
	return withoutDefinitions(without, actual);
}

function withoutDefinitions(text: string, actual: string): string {
	let result = text;
	for (const [line, label = "", target = ""] of text.matchAll(
		/^[ \t>]*\[([^\]\n]+)\]:[ \t]*\n?[ \t]*(<[^<>\n]*>|\S+).*$/gm,
	)) {
		if (!isTarget(target, actual)) continue;
		const name = label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
		result = result
			.replace(line, "")
			.replace(new RegExp(`!?\\[((?:[^\\[\\]\\\\]|\\\\.)+)\\]\\[${name}\\]`, "gi"), "$1")
			.replace(new RegExp(`!?\\[(${name})\\](?:\\[\\])?(?![(:\\[])`, "gi"), "$1");
	}
	return result;
}

function withoutFragment(text: string, actual: string): string {
	const path = actual.replace(/#.*$/s, "");
	return path === ""
		? withoutLink(text, actual)
		: text.replace(/[^\s()<>]+#[^\s()<>]*/g, (found) => (isTarget(found, actual) ? path : found));
}

/** The alternative text in the place of a picture. */
function withoutPicture(text: string, actual: string): string {
	return withoutDefinitions(text, actual).replace(
		linkPattern,
		(typed, mark: string, inner: string, target: string) =>
			mark === "!" && isTarget(target, actual)
				? inner
				: typed.replace(/!\[([^\]]*)\]\(([^()\s]*)\)/g, (picture, alt: string, nested: string) =>
						isTarget(nested, actual) ? alt : picture,
					),
	);
}

function withoutRedirect(text: string, actual: string): string {
	const fold = (address: string): string =>
		decodeAddress(address).replace(/^"|"$/g, "").replace(/\/$/, "").toLowerCase();
	return text.replace(/^redirectFrom:\n((?: {2}- .*\n)+)/m, (_, list: string) => {
		const kept = list
			.split("\n")
			.filter((line) => line !== "" && fold(line.slice("  - ".length)) !== fold(actual));
		return kept.length === 0 ? "" : `redirectFrom:\n${kept.join("\n")}\n`;
	});
}
