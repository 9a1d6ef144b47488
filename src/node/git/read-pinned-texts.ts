import { spawn } from "node:child_process";

/**
 * The texts of Git blobs, as far as the repository around a folder still has them. Without Git, or outside a repository,
 * none.
 *
 * @param blobs Blob ids, 40 hexadecimal digits each.
 */
export async function readPinnedTexts(
	root: string,
	blobs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	if (blobs.length === 0) return new Map();
	const output = await catFile(root, blobs);
	const texts = new Map<string, string>();
	let at = 0;
	while (at < output.length) {
		const end = output.indexOf(10, at);
		if (end === -1) break;
		const [id = "", type, size] = output.toString("utf8", at, end).split(" ");
		at = end + 1;
		if (type !== "blob" || size === undefined) continue;
		texts.set(id, output.toString("utf8", at, at + Number(size)));
		at += Number(size) + 1;
	}
	return texts;
}

/** Reads pinned texts, and remembers them. */
export type PinnedTexts = (
	blobs: readonly string[],
	options: { readonly again: boolean },
) => Promise<ReadonlyMap<string, string>>;

/**
 * Makes what asks Git for each text once, since what an id stands for never changes; for one that Git doesn't have, once more
 * when `again` says so: it may have been fetched.
 */
export function keepPinnedTexts(root: string): PinnedTexts {
	const asked = new Map<string, string | undefined>();
	return async (blobs, { again }) => {
		const unknown = blobs.filter((blob) => (again ? asked.get(blob) === undefined : !asked.has(blob)));
		const found = await readPinnedTexts(root, unknown);
		for (const blob of unknown) asked.set(blob, found.get(blob));
		return new Map(
			blobs.flatMap((blob): [string, string][] => {
				const text = asked.get(blob);
				return text === undefined ? [] : [[blob, text]];
			}),
		);
	};
}

/** The output of `git cat-file --batch`: for each id a line `<id> blob <bytes>`, the content, a line end; or `<id> missing`. */
function catFile(root: string, blobs: readonly string[]): Promise<Buffer> {
	return new Promise((resolve) => {
		const git = spawn("git", ["cat-file", "--batch"], { cwd: root, stdio: ["pipe", "pipe", "ignore"] });
		const chunks: Buffer[] = [];
		git.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
		git.stdin.on("error", () => undefined);
		git.on("error", () => resolve(Buffer.alloc(0)));
		git.on("close", () => resolve(Buffer.concat(chunks)));
		git.stdin.end(`${blobs.join("\n")}\n`);
	});
}
