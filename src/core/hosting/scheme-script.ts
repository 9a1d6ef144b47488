import { createHash } from "node:crypto";

/**
 * The only inline script: it has a page begin in the colours that the reader has chosen, before anything of it is shown.
 * `scheme` is `light` or `dark`; where it isn't there (`undefined` would be a scheme that no browser knows), or the browser refuses its storage, the system decides.
 */
export const schemeScript = "try{document.documentElement.style.colorScheme=localStorage.scheme||''}catch{}";

/** The script's source expression in a Content Security Policy (CSP Level 3, 2.3.1, `hash-source`). */
export const schemeScriptSource = `'sha256-${createHash("sha256").update(schemeScript).digest("base64")}'`;
