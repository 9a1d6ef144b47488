import type { SiteHosting } from "./site-hosting.ts";

/** A file that a host reads. */
export interface HostFile {
	/**
	 * Where it belongs: in the output, for hosts that look there and don't show it; or beside it, for what a server is to read and
	 * nobody to be served.
	 */
	readonly place: "output" | "beside";
	/** Path below that folder, with `/`. */
	readonly path: string;
	readonly content: string;
}

/** What a host takes; absent where it sets no limit. */
export interface HostLimits {
	/** Files of a site. */
	readonly files?: number;
	/** Addresses that it leads on by itself. */
	readonly redirects?: number;
	/** Bytes of a file that it reads. */
	readonly bytes?: number;
}

/** A kind of host: what it reads, and what it takes. */
export interface Host {
	/** As people know it. */
	readonly title: string;
	readonly limits: HostLimits;
	/** Whether it sends no headers of a site's own, so that pages carry their policy. */
	readonly policyInPages?: true;
	/** The names of the files that it reads in the output. */
	readonly outputFiles: readonly string[];
	readonly files: (hosting: SiteHosting) => readonly HostFile[];
}

/** The first lines of a file, which say whose it is. */
export const ownMark = "Written by Brygga";
