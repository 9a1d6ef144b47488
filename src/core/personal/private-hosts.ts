import { knownCountries } from "../countries/known-countries.ts";

/** Names of hosts at which people of more than one country have addresses of their own, not those of their work. */
const names = `
	aol.com btinternet.com fastmail.com free.fr freenet.de gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net googlemail.com hey.com hotmail.be
	hotmail.co.uk hotmail.com hotmail.de hotmail.dk hotmail.es hotmail.fi hotmail.fr hotmail.it hotmail.no hotmail.se icloud.com laposte.net
	libero.it live.co.uk live.com live.dk live.fi live.fr live.no live.se mac.com mail.com mail.ru me.com msn.com online.no orange.fr
	outlook.com outlook.de outlook.dk outlook.es outlook.fr outlook.jp pm.me proton.me protonmail.com protonmail.ch seznam.cz t-online.de
	tuta.com tutanota.com wanadoo.fr web.de wp.pl yahoo.co.jp yahoo.co.uk yahoo.com yahoo.de yahoo.es yahoo.fr yahoo.se yandex.ru ymail.com zoho.com
`;

/** Those and the known countries' own, in lower case. */
export const privateHosts: ReadonlySet<string> = new Set(
	[names, ...knownCountries.map((country) => country.privateHosts ?? "")].flatMap((list) =>
		list.split(/\s+/).filter(Boolean),
	),
);
