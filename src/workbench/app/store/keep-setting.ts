/** Keeps a setting in the browser for the next time; a browser whose storage is full, or shut, just has it for this one. */
export function keepSetting(storage: Storage, name: string, value: string): void {
	try {
		storage.setItem(name, value);
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
	}
}
