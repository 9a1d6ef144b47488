/** The pages that aren't of any language, and assets, for peers that copy them as they are. */
export const rootPages: Readonly<Record<string, string>> = {
	"index.html": chooser(""),
	"404.html": chooser("<p>404</p>"),
	"assets/site.css": "a".repeat(16_000),
	"assets/script.js": "b".repeat(16_000),
	"assets/icon.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

function chooser(lost: string): string {
	return `<!DOCTYPE html>
<html lang="sv"><head><meta charset="utf-8"><title>Kommunnytt / Municipal News</title></head>
<body>${lost}<ul><li><a href="/sv/">Svenska</a></li><li><a href="/en/">English</a></li></ul></body></html>
`;
}
