import type { PageRecord } from "../exchange-file.ts";

/** Version of what a file holds and how it is read; raised when an older Brygga would misread it. */
export const formatVersion = 1;

const name = "brygga-exchange";

/**
 * A page's record as a line of text, which every format has a place for (a note, a comment) and tools hand back as it was:
 * `brygga-exchange/1 page=news/bridge source=fi target=en original=3f2a… units=12 codes=elements`.
 */
export function writeRecord({
	key,
	source,
	target,
	original,
	translation,
	units,
	codes,
}: PageRecord): string {
	const members = { page: encodeURI(key), source, target, original, translation, units, codes };
	const list = Object.entries(members).flatMap(([member, value]) =>
		value === undefined ? [] : [`${member}=${value}`],
	);
	return `${name}/${formatVersion} ${list.join(" ")}`;
}

/** A record read; or why it can't be. */
export type ReadRecord =
	| { readonly kind: "record"; readonly record: PageRecord }
	| { readonly kind: "version"; readonly version: string }
	| { readonly kind: "broken" };

/** The record in a text, `undefined` when there is none. */
export function readRecord(text: string): ReadRecord | undefined {
	const match = /\bbrygga-exchange\/(\S+)([^\n]*)/.exec(text);
	if (!match) return undefined;
	const [, version = "", rest = ""] = match;
	if (version !== String(formatVersion)) return { kind: "version", version };
	const members = new Map(
		rest
			.trim()
			.split(/\s+/)
			.map((member): [string, string] => [
				member.slice(0, member.indexOf("=")),
				member.slice(member.indexOf("=") + 1),
			]),
	);
	const key = decode(members.get("page") ?? "");
	const source = members.get("source");
	const target = members.get("target");
	const original = members.get("original");
	const translation = members.get("translation");
	const units = Number(members.get("units"));
	const codes = members.get("codes");
	if (!key || !source || !target || !isBlob(original)) return { kind: "broken" };
	if (!Number.isInteger(units) || (codes !== "elements" && codes !== "markdown")) return { kind: "broken" };
	if (translation === undefined)
		return { kind: "record", record: { key, source, target, original, units, codes } };
	if (!isBlob(translation)) return { kind: "broken" };
	return { kind: "record", record: { key, source, target, original, translation, units, codes } };
}

function isBlob(text: string | undefined): text is string {
	return text !== undefined && /^[0-9a-f]{40}$/.test(text);
}

function decode(text: string): string {
	try {
		return decodeURI(text).normalize("NFC");
	} catch {
		return "";
	}
}

/** A unit's name in files that hold several pages: `nyheter/eu#p-3f2a91c0d4`. Free of spaces and colons. */
export function qualifiedUnitId(key: string, id: string): string {
	return `${encodeURI(key).replaceAll("#", "%23").replaceAll(":", "%3A")}#${id}`;
}

/** Takes apart what {@link qualifiedUnitId} made; `undefined` for other names. */
export function readQualifiedUnitId(text: string): { readonly key: string; readonly id: string } | undefined {
	const hash = text.lastIndexOf("#");
	if (hash <= 0) return undefined;
	try {
		return { key: decodeURIComponent(text.slice(0, hash)).normalize("NFC"), id: text.slice(hash + 1) };
	} catch {
		return undefined;
	}
}
