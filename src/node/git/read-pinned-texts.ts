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
