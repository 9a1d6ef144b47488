import { createHash } from "node:crypto";

/**
 * The one script that stands in pages themselves: it has a page begin in the colours that the reader has chosen, before anything of it is shown.
 * `scheme` is `light` or `dark`; what isn't there, and a browser that refuses its storage, leave the choice to the system.
 */
export const schemeScript = "try{document.documentElement.style.colorScheme=localStorage.scheme}catch{}";

/** The same as a source of a Content Security Policy (CSP Level 3, 2.3.1, `hash-source`). */
export const schemeScriptSource = `'sha256-${createHash("sha256").update(schemeScript).digest("base64")}'`;
