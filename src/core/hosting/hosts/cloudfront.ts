import { encodePath } from "../../urls/encode-path.ts";
import { cacheControl } from "../cache-class.ts";
import { type Host, ownMark } from "../host.ts";
import { acceptedLanguage, offeredLanguages } from "../language-choice.ts";
import { type SiteHosting, sentFor } from "../site-hosting.ts";

/**
 * Amazon S3 behind CloudFront: a function for viewers' requests, and a policy for the headers of responses. Caching and type are
 * each object's own, given as it is uploaded; `brygga plan --format aws` does.
 */
export const cloudfront: Host = {
	title: "S3 and CloudFront",
	limits: { bytes: 10 * 1024 },
	outputFiles: [],
	files: (hosting) => [
		{ place: "beside", path: "cloudfront-function.js", content: viewerRequest(hosting) },
		{
			place: "beside",
			path: "cloudfront-headers.json",
			content: `${JSON.stringify(responseHeaders(hosting), null, 2)}\n`,
		},
	],
};

function viewerRequest({ redirects, languages, basePath, url }: SiteHosting): string {
	const offered = offeredLanguages(languages);
	const old = redirects.flatMap(({ from, to }) =>
		sentFor(from).map((path) => [basePath + encodePath(path), basePath + encodePath(to)] as const),
	);
	const tags = offered.flatMap(({ tag, ranges }) => ranges.map((range) => [range, tag] as const));
	return `// ${ownMark} for ${url}: a CloudFront function for viewers' requests (cloudfront-js-2.0).
var base = ${JSON.stringify(basePath)};
var old = ${JSON.stringify(Object.fromEntries(old))};
var tags = ${JSON.stringify(Object.fromEntries(tags))};
var accepted = new RegExp(${JSON.stringify(acceptedLanguage(offered))}, "i");

function redirect(status, location) {
  var headers = {
    location: { value: location },
    "cache-control": { value: ${JSON.stringify(cacheControl.revalidated)} },
  };
  if (status === 302) headers.vary = { value: "Accept-Language" };
  return { statusCode: status, headers: headers };
}

function handler(event) {
  var request = event.request;
  var uri = request.uri;
  var sent = uri.replace(/%[0-9a-f]{2}/g, function (code) { return code.toUpperCase(); });
  if (Object.prototype.hasOwnProperty.call(old, sent)) return redirect(301, old[sent]);
  if (uri === base + "/") {
    var header = request.headers["accept-language"];
    var found = header && accepted.exec(header.value);
    if (found) return redirect(302, base + "/" + tags[found[1].toLowerCase()] + "/");
  }
  if (/\\/\\.(?!well-known(?:\\/|$))/.test(uri)) request.uri = base + "/404";
  else if (uri.endsWith("/")) request.uri = uri + "index.html";
  else if (!/\\.[^/]*$/.test(uri)) return redirect(301, uri + "/");
  return request;
}
`;
}

function responseHeaders({ headers, url }: SiteHosting): unknown {
	const {
		"Content-Security-Policy": policy = "",
		"Strict-Transport-Security": transport = "",
		"Referrer-Policy": referrer = "",
		"X-Content-Type-Options": _,
		...custom
	} = headers;
	const items = Object.entries(custom).map(([Header, Value]) => ({ Header, Value, Override: true }));
	return {
		Name: new URL(url).hostname.replaceAll(".", "-"),
		Comment: `${ownMark} for ${url}`,
		SecurityHeadersConfig: {
			ContentSecurityPolicy: { ContentSecurityPolicy: policy, Override: true },
			ContentTypeOptions: { Override: true },
			ReferrerPolicy: { ReferrerPolicy: referrer, Override: true },
			StrictTransportSecurity: {
				AccessControlMaxAgeSec: Number(/max-age=(\d+)/.exec(transport)?.[1] ?? 0),
				IncludeSubdomains: transport.includes("includeSubDomains"),
				Override: true,
			},
		},
		CustomHeadersConfig: { Quantity: items.length, Items: items },
	};
}
