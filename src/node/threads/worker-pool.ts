import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Problem } from "../../core/problems/problem.ts";
import { ProgramStoppedError } from "../system/program-stopped-error.ts";
import type { CheckJob, DrawJob, Job, ReadJob, ReadResult, RenderJob, WrittenFile } from "./jobs.ts";

/** Threads beside the calling one, each doing a job at a time. */
export interface WorkerPool {
	/** How many there are. */
	readonly size: number;
	readonly read: (worker: number, job: ReadJob) => Promise<ReadResult>;
	readonly check: (worker: number, job: CheckJob) => Promise<(readonly Problem[])[]>;
	readonly render: (worker: number, job: RenderJob) => Promise<WrittenFile[]>;
	readonly draw: (worker: number, job: DrawJob) => Promise<void>;
	/** Makes all get ready to render. */
	readonly prepare: () => void;
	readonly close: () => Promise<void>;
}

/** Set in the bundle that the launcher makes: the folder that it is in. */
declare const bryggaBundle: string | undefined;

/** More threads than this wait for each other. */
const most = 7;

/** Threads that pay for a machine: one for each further processor. */
export function usefulThreads(): number {
	return Math.min(availableParallelism() - 1, most);
}

/** Starts threads. */
export function startWorkers(size: number): WorkerPool {
	const workers = Array.from({ length: size }, () => startWorker());
	const waiting = workers.map((worker) => listen(worker));
	const run = <Result>(index: number, job: Job): Promise<Result> => {
		const worker = workers[index];
		const wait = waiting[index];
		if (!worker || !wait) throw new RangeError(`There is no worker ${index}`);
		const answer = wait.next<Result>();
		worker.postMessage(job);
		return answer;
	};
	return {
		size,
		read: (worker, job) => run(worker, job),
		check: (worker, job) => run(worker, job),
		render: (worker, job) => run(worker, job),
		draw: (worker, job) => run(worker, job),
		prepare: () => {
			for (const index of workers.keys()) run(index, { kind: "prepare" }).catch(() => undefined);
		},
		close: async () => {
			await Promise.all(workers.map((worker) => worker.terminate()));
		},
	};
}

function startWorker(): Worker {
	if (typeof bryggaBundle === "string") return new Worker(pathToFileURL(`${bryggaBundle}/worker.js`));
	// Node 20 doesn't hand the loader of TypeScript on to threads.
	const [tsx, worker] = [import.meta.resolve("tsx/esm/api"), new URL("../worker.ts", import.meta.url).href];
	const start = `import(${JSON.stringify(tsx)}).then(({ register }) => { register(); return import(${JSON.stringify(worker)}); })`;
	return new Worker(start, { eval: true });
}

/** Answers come in the order of the jobs. Only while there are jobs does the thread keep the program running; see `settled`. */
function listen(worker: Worker): { readonly next: <Result>() => Promise<Result> } {
	const open: { readonly resolve: (value: never) => void; readonly reject: (error: unknown) => void }[] = [];
	let ended: { readonly error: unknown } | undefined;
	const fail = (error: unknown): void => {
		ended ??= { error };
		for (const { reject } of open.splice(0)) reject(error);
	};
	worker.unref();
	worker.on("message", ({ result, failure }: { result?: never; failure?: { message: string } }) => {
		const first = open.shift();
		if (open.length === 0) worker.unref();
		if (failure) first?.reject(Object.assign(new Error(failure.message), failure));
		else first?.resolve(result as never);
	});
	worker.on("error", fail);
	worker.on("exit", () => fail(new ProgramStoppedError("A thread")));
	return {
		next: <Result>() =>
			new Promise<Result>((resolve, reject) => {
				if (ended) return reject(ended.error);
				open.push({ resolve: resolve as (value: never) => void, reject });
				worker.ref();
			}),
	};
}
