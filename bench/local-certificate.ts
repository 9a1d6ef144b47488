import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Certificate } from "../test/support/hosts/nginx-server.ts";

/** Makes a certificate for this machine, by OpenSSL; a browser takes it only when told to. */
export async function localCertificate(folder: string): Promise<Certificate> {
	const [certificate, key] = [join(folder, "certificate.pem"), join(folder, "key.pem")];
	const what = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
	const whom = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"];
	await promisify(execFile)("openssl", ["req", ...what, ...whom, "-keyout", key, "-out", certificate]);
	return { certificate, key };
}
