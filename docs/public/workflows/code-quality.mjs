/**
 * Turns what `brygga check --format json` writes into a report of GitLab's Code Quality, which shows each problem beside its line:
 * `node docs/public/workflows/code-quality.mjs problems.json > code-quality.json`.
 *
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

const [file = "problems.json"] = process.argv.slice(2);
const { problems } = JSON.parse(await readFile(file, "utf8"));
const seen = new Map();
const findings = problems.map((problem) => {
	const place = problem.file ?? "content/site.yaml";
	const identity = [problem.code, place, problem.message].join("\n");
	// The same problem twice in a file needs two fingerprints, and neither may change when lines move.
	const number = seen.get(identity) ?? 0;
	seen.set(identity, number + 1);
	return {
		description: problem.hint ? `${problem.message} ${problem.hint}` : problem.message,
		check_name: problem.code,
		fingerprint: createHash("sha256").update(`${identity}\n${number}`).digest("hex"),
		severity: problem.severity === "error" ? "major" : "minor",
		location: { path: place, lines: { begin: problem.line ?? 1 } },
	};
});
process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
