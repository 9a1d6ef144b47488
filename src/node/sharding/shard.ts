import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import type { Term } from "../../core/glossary/parse-glossary.ts";
import type { SearchablePage } from "../../core/search/search-document.ts";

/** One share of a site's pages. */
export interface Shard {
	/** From 1. */
	readonly index: number;
	readonly count: number;
}

/** More shards than this are a slip of the keyboard. */
const most = 10_000;

/** Reads `3/8`; `undefined` for anything else. */
export function parseShard(text: string): Shard | undefined {
	const [, index, count] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(text) ?? [];
	const shard = { index: Number(index), count: Number(count) };
	return shard.index <= shard.count && shard.count <= most ? shard : undefined;
}

/** Whether a page is in a shard: told by its file alone, so that every machine tells the same. */
export function isInShard(path: string, { index, count }: Shard): boolean {
	const number = createHash("sha1").update(path).digest().readUInt32BE(0);
	return number % count === index - 1;
}

/** The file in a shard's output that tells `brygga unite` about it. */
export const shardFile = ".brygga-shard";

/** What a shard tells. */
export interface ShardRecord {
	readonly shard: Shard;
	/** The generator's version. */
	readonly version: string;
	/** Digest of what the site was made from. */
	readonly inputs: string;
	/** SHA-256 by path of every file of the shard. */
	readonly files: Readonly<Record<string, string>>;
	/** Whether texts are to be kept compressed as well. */
	readonly precompress: boolean;
	/** For each language that is to have a search index, the shard's pages that are in it. */
	readonly search: readonly { readonly tag: string; readonly pages: readonly SearchablePage[] }[];
	readonly terms: readonly Term[];
}

const signature = Buffer.from("brygga-shard 1\n");

/** A record as bytes. */
export function writeShardRecord(record: ShardRecord): Uint8Array {
	return Buffer.concat([signature, serialize(record)]);
}

/** A record from bytes; `undefined` when it is none. */
export function readShardRecord(bytes: Uint8Array): ShardRecord | undefined {
	if (!signature.equals(bytes.subarray(0, signature.length))) return undefined;
	try {
		return deserialize(bytes.subarray(signature.length)) as ShardRecord;
	} catch {
		return undefined;
	}
}
