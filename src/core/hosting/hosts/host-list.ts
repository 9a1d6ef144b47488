import type { Host } from "../host.ts";
import { apache } from "./apache.ts";
import { azure } from "./azure.ts";
import { caddy } from "./caddy.ts";
import { cloudflarePages, cloudflareWorkers } from "./cloudflare.ts";
import { cloudfront } from "./cloudfront.ts";
import { firebase } from "./firebase.ts";
import { netlify } from "./netlify.ts";
import { nginx } from "./nginx.ts";
import { githubPages, gitlabPages } from "./static-hosts.ts";
import { vercel } from "./vercel.ts";

/** The names that `hosts` in `content/site.yaml` may have. */
export const hostNames = [
	"apache",
	"azure",
	"caddy",
	"cloudflare-pages",
	"cloudflare-workers",
	"cloudfront",
	"firebase",
	"github-pages",
	"gitlab-pages",
	"netlify",
	"nginx",
	"vercel",
] as const;

export type HostName = (typeof hostNames)[number];

export const hosts: Readonly<Record<HostName, Host>> = {
	apache,
	azure,
	caddy,
	"cloudflare-pages": cloudflarePages,
	"cloudflare-workers": cloudflareWorkers,
	cloudfront,
	firebase,
	"github-pages": githubPages,
	"gitlab-pages": gitlabPages,
	netlify,
	nginx,
	vercel,
};
