/** Whether the process that has left a mark still runs. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { processMark, runningProcess } from "../../../src/node/system/process-mark.ts";

const folder = tmpdir();
const soon = (): Promise<void> => new Promise((settle) => setTimeout(settle, 5));

test("a process that runs is known by its mark, and by no other", () => {
	assert.is(runningProcess(processMark(process.pid, folder), folder), process.pid);
	assert.is(runningProcess(processMark(process.ppid, folder), folder), process.ppid);
	for (const mark of ["", "x", "-1 \n", "0 \n", `${process.pid} 1\n`, "4194305 1\n"])
		assert.is(runningProcess(mark, folder), undefined, mark);
});

test("a mark that was copied with its folder says nothing of the copy", () => {
	assert.is(runningProcess(processMark(process.ppid, folder), process.cwd()), undefined);
});

if (existsSync("/proc/self/stat"))
	test("a process that was killed and that nobody has waited for doesn't run", async () => {
		// The shell becomes a program that never asks how the one that it started has ended.
		const parent = spawn("sh", ["-c", "sleep 60 & echo $!; exec sleep 60"], {
			stdio: ["ignore", "pipe", "ignore"],
		});
		try {
			const [line] = (await once(parent.stdout, "data")) as [Buffer];
			const pid = Number(line.toString());
			while (readFileSync(`/proc/${parent.pid}/comm`, "utf8").trim() !== "sleep") await soon();
			const mark = processMark(pid, folder);
			assert.is(runningProcess(mark, folder), pid);
			process.kill(pid, "SIGKILL");
			while (!/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"))) await soon();
			assert.is(runningProcess(mark, folder), undefined);
		} finally {
			parent.kill("SIGKILL");
		}
	});

test.run();
