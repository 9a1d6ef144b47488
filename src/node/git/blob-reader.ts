import type { GitFailure } from "./git-failure.ts";
import { type GitEnd, type GitOptions, startGit } from "./start-git.ts";

/** Reads the texts of Git blobs, as far as the repository around a folder has them. */
export interface BlobReader {
	/**
	 * Answers come in the order of the calls.
	 *
	 * @param blobs Blob ids, 40 hexadecimal digits each.
	 */
	readonly read: (blobs: readonly string[]) => Promise<ReadBlobs>;
	/** Has Git end by itself; gives what it complained of. */
	readonly finish: () => Promise<GitFailure | undefined>;
	readonly close: () => void;
}

/** What Git answered. */
export interface ReadBlobs {
	/** By id; none without Git, outside a repository, or once the reader is closed. */
	readonly texts: ReadonlyMap<string, string>;
	/** Of how many blobs it said whether it has them. */
	readonly answered: number;
	/** Why it said nothing of the others. */
	readonly failure?: GitFailure;
}

/** How Git begins an answer. */
const answerStart = /^[0-9a-f]{40,64} (?:missing|[a-z]+ \d+)$/;

/** Bytes that the beginning of an answer stays below. */
const longestStart = 200;

/** Bytes that no text of an original has. */
const largestText = 32_000_000;

/** Texts that are being waited for. */
interface Request {
	left: number;
	readonly size: number;
	readonly texts: Map<string, string>;
	readonly done: (read: ReadBlobs) => void;
}

/**
 * Starts `git cat-file --batch`, which answers one question after another: for each id a line `<id> blob <bytes>`, the content and a line
 * end, or `<id> missing`. It runs until it is closed, and is given up when it doesn't answer.
 */
export function openBlobReader(root: string, options: Omit<GitOptions, "root"> = {}): BlobReader {
	const requests: Request[] = [];
	let output: Buffer = Buffer.alloc(0);
	let ended: GitEnd | undefined;
	let onEnded = (_: GitEnd): void => undefined;
	const end = (how: GitEnd): void => {
		ended ??= how;
		for (const request of requests.splice(0)) answerAsItIs(request, how.failure);
		onEnded(how);
	};
	/** Takes an answer from what Git has said, if it has said a whole one. */
	const takeAnswer = (request: Request): "taken" | "incomplete" | "unexpected" => {
		const lineEnd = output.indexOf(10);
		if (lineEnd === -1) return output.length > longestStart ? "unexpected" : "incomplete";
		const line = output.toString("utf8", 0, Math.min(lineEnd, longestStart));
		const [id = "", type, size] = line.split(" ");
		const start = lineEnd + 1;
		const length = size === undefined ? 0 : Number(size) + 1;
		if (!answerStart.test(line) || length > largestText) return "unexpected";
		if (output.length < start + length) return "incomplete";
		if (type === "blob") request.texts.set(id, output.toString("utf8", start, start + length - 1));
		output = output.subarray(start + length);
		return "taken";
	};
	const git = startGit(["cat-file", "--batch"], {
		root,
		...options,
		onOutput: (chunk) => {
			output = Buffer.concat([output, chunk]);
			for (let [request] = requests; request; [request] = requests) {
				const answer = takeAnswer(request);
				if (answer === "unexpected") git.refuse();
				if (answer !== "taken") return;
				git.expect(true);
				request.left--;
				if (request.left > 0) continue;
				requests.shift();
				answerAsItIs(request);
			}
			git.expect(false);
			if (output.length > 0) git.refuse();
		},
		onEnd: end,
	});
	return {
		read: (blobs) =>
			new Promise((done) => {
				const request = { left: blobs.length, size: blobs.length, texts: new Map<string, string>(), done };
				if (ended || blobs.length === 0) return answerAsItIs(request, ended?.failure);
				requests.push(request);
				git.expect(true);
				git.write(blobs.map((blob) => `${blob}\n`).join(""));
			}),
		finish: () =>
			new Promise((resolve) => {
				onEnded = ({ failure }) => resolve(failure);
				if (ended) onEnded(ended);
				git.expect(true);
				git.end();
			}),
		close: () => {
			git.kill();
			end({});
		},
	};
}

function answerAsItIs({ left, size, texts, done }: Request, failure?: GitFailure): void {
	done({ texts, answered: size - left, ...(failure ? { failure } : {}) });
}
