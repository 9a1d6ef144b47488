import { hasCode } from "../node/system/has-code.ts";
import { UsageError } from "./command.ts";

/** Why the system makes no folder of a name (POSIX). */
const refusals = [
	"ENOENT",
	"ENAMETOOLONG",
	"EEXIST",
	"ENOTDIR",
	"ELOOP",
	"EACCES",
	"EPERM",
	"EROFS",
] as const;

/**
 * Does work that makes a folder that the user has named.
 *
 * @param folder Absolute path.
 * @throws UsageError When the system makes no folder there; what fails inside the folder is thrown as it is.
 */
export async function inNewFolder<Value>(folder: string, work: () => Value | Promise<Value>): Promise<Value> {
	try {
		return await work();
	} catch (error) {
		if (!hasCode(error, ...refusals) || !isAbout(folder, error)) throw error;
		const [, reason = "refused"] = /^\w+: (.*?), /.exec(error instanceof Error ? error.message : "") ?? [];
		throw new UsageError(`The system makes no folder ${folder}: ${reason}. Name another folder.`);
	}
}

/** Whether an error is about the folder, one above it, or one beside it whose name begins like its own. */
function isAbout(folder: string, error: unknown): boolean {
	const path = error instanceof Error && "path" in error ? String(error.path) : "";
	if (path === "") return false;
	return folder.startsWith(path) || (path.startsWith(folder) && !/[\\/]/.test(path.slice(folder.length)));
}
