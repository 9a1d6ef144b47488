import type { Host } from "../host.ts";
import { nginx } from "./nginx.ts";

/** The names that `hosts` in `content/site.yaml` may have. */
export const hostNames = ["nginx"] as const;

export type HostName = (typeof hostNames)[number];

export const hosts: Readonly<Record<HostName, Host>> = { nginx };
