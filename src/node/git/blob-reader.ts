import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";

/** Reads the texts of Git blobs, as far as the repository around a folder has them. */
export interface BlobReader {
	/**
	 * Answers come in the order of the calls.
	 *
	 * @param blobs Blob ids, 40 hexadecimal digits each.
	 * @returns Texts by id; none without Git, outside a repository, or once it is closed.
	 */
	readonly read: (blobs: readonly string[]) => Promise<ReadonlyMap<string, string>>;
	readonly close: () => void;
}

/** Texts that are being waited for. */
interface Request {
	left: number;
	readonly texts: Map<string, string>;
	readonly done: (texts: ReadonlyMap<string, string>) => void;
}

/**
 * Starts `git cat-file --batch`, which answers one question after another: for each id a line `<id> blob <bytes>`, the content and a line
 * end, or `<id> missing`. It runs until it is closed.
 */
export function openBlobReader(root: string): BlobReader {
	const git = spawn("git", ["cat-file", "--batch"], {
		cwd: root,
		stdio: ["pipe", "pipe", "ignore"],
	});
	const requests: Request[] = [];
	let output: Buffer = Buffer.alloc(0);
	let isOpen = true;
	const end = (): void => {
		isOpen = false;
		for (const { done, texts } of requests.splice(0)) done(texts);
	};
	/** Takes an answer from what Git has said; tells whether there was a whole one. */
	const takeAnswer = (request: Request): boolean => {
		const lineEnd = output.indexOf(10);
		if (lineEnd === -1) return false;
		const [id = "", type, size] = output.toString("utf8", 0, lineEnd).split(" ");
		const start = lineEnd + 1;
		const length = size === undefined ? 0 : Number(size) + 1;
		if (output.length < start + length) return false;
		if (type === "blob") request.texts.set(id, output.toString("utf8", start, start + length - 1));
		output = output.subarray(start + length);
		return true;
	};
	const answer = (): void => {
		for (let [request] = requests; request && takeAnswer(request); [request] = requests) {
			request.left--;
			if (request.left > 0) continue;
			requests.shift();
			request.done(request.texts);
		}
	};
	listen(git, {
		onOutput: (chunk) => {
			output = Buffer.concat([output, chunk]);
			answer();
		},
		onEnd: end,
	});
	return {
		read: (blobs) =>
			new Promise((done) => {
				const texts = new Map<string, string>();
				if (!isOpen || blobs.length === 0) return done(texts);
				requests.push({ left: blobs.length, texts, done });
				git.stdin.write(blobs.map((blob) => `${blob}\n`).join(""));
			}),
		close: () => {
			git.kill();
			end();
		},
	};
}

function listen(
	git: ChildProcessByStdio<Writable, Readable, null>,
	{ onOutput, onEnd }: { readonly onOutput: (chunk: Buffer) => void; readonly onEnd: () => void },
): void {
	git.stdout.on("data", onOutput);
	// Without Git, or a repository, nobody reads what is written.
	git.stdin.on("error", () => undefined);
	git.on("error", onEnd);
	git.on("close", onEnd);
}
