import type { FailureWords } from "../failure-words.ts";

export const failuresEnglish: FailureWords = {
	unreachable: {
		what: "The program that looks after the files doesn't answer.",
		remedy:
			"Is it still running in the terminal? Start it again with npm start. What you have typed is kept.",
	},
	"not-allowed": {
		what: "This page is from an earlier run of the program.",
		remedy: "Load it again. What you have typed is kept.",
	},
	"bad-request": {
		what: "The program didn't understand its own page.",
		remedy: "Load the page again. If that doesn't help, report it: it is a fault in Brygga.",
	},
	"too-large": {
		what: "That is more text than the program takes: 100,000 characters in one text.",
		remedy: "Take out what you don't need of what you have pasted.",
	},
	"unknown-page": {
		what: "There is no original with that name, or no such language.",
		remedy:
			"It may have been moved or deleted, or another branch was checked out. What you have typed is kept; choose a page at the desk.",
	},
	"unreadable-page": {
		what: "The file can't be read as a page.",
		remedy: "Its fields, between the two lines ---, are faulty. Mend them in a text editor.",
	},
	"two-versions": {
		what: "The file holds two versions of a text, since a merge didn't know which is right.",
		remedy:
			"In a text editor, keep the right one and remove the lines <<<<<<<, ======= and >>>>>>>. What you have typed is kept.",
	},
	"unknown-unit": {
		what: "The original has changed: this text is no longer there.",
		remedy: "Save to compare what you have typed with the page as it is now.",
	},
	"unknown-state": {
		what: "That earlier state isn't known any more.",
		remedy: "The program has been started again since. Older versions are in Git.",
	},
	"unreadable-site": {
		what: "The site's settings can't be read at present.",
		remedy: "content/site.yaml is faulty; the terminal says where. What you have typed is kept.",
	},
	"disk-full": {
		what: "The disk is full.",
		remedy: "Nothing was written. Make room, then save again. What you have typed is kept in this window.",
	},
	"no-permission": {
		what: "The file may not be written.",
		remedy: "Another user owns it, or it is write-protected. What you have typed is kept.",
	},
	"in-use": { what: "Another Brygga is writing at present.", remedy: "Try again in a moment." },
	"disk-failed": { what: "The disk failed.", remedy: "Nothing was written. What you have typed is kept." },
	"git-absent": {
		what: "Git isn't installed on this computer.",
		remedy: "Download a ZIP and send it, or install Git from git-scm.com and start the program again.",
	},
	"no-repository": {
		what: "The site isn't in a Git repository.",
		remedy: "Download a ZIP and send it to whoever looks after the site.",
	},
	"not-trusted": {
		what: "The repository belongs to another user of this computer, so Git refuses.",
		remedy: "Run the command below if you trust it, or download a ZIP.",
	},
	"nothing-to-hand-in": { what: "There is nothing to hand in.", remedy: "Everything is handed in already." },
	"no-identity": {
		what: "Git doesn't know who you are.",
		remedy: "Fill in your name and e-mail address. They are shown with the change.",
	},
	"merge-needed": {
		what: "Somebody has begun to bring two versions together in Git, and that isn't finished.",
		remedy: "Finish it in your Git program, or download a ZIP.",
	},
	"remote-ahead": {
		what: "Others have handed in on the same branch since.",
		remedy:
			"Send your change on a branch of its own, and whoever looks after the site brings the two together; or fetch theirs in your Git program, then send again. Your change is kept on this computer.",
	},
	"hook-refused": {
		what: "A check of the repository said no.",
		remedy: "Its own words are below.",
	},
	"bad-branch": {
		what: "Git doesn't take that name for a branch.",
		remedy: "Use letters, digits, hyphens and slashes, without spaces.",
	},
	"branch-exists": {
		what: "There is another branch of that name.",
		remedy: "Choose another name.",
	},
	"no-remote": {
		what: "It isn't set where changes are sent.",
		remedy:
			"Your change is kept on this computer. Publish the branch in your Git program, or download a ZIP.",
	},
	"push-denied": {
		what: "The server didn't let you in.",
		remedy: "Git needs your password or key. Sign in with your Git program, then send again.",
	},
	"push-unreachable": {
		what: "The server that keeps the site can't be reached.",
		remedy: "Are you online? Your change is kept on this computer; send it again later.",
	},
	"git-failed": {
		what: "Git couldn't do it.",
		remedy: "Its own words are below. You can download a ZIP instead.",
	},
	"git-busy": {
		what: "Another Git program is using the repository.",
		remedy:
			"Wait until it has finished, then try again. If it was interrupted, its lock is still there: Git's own words, below, say which file is in the way.",
	},
	"changed-meanwhile": {
		what: "A file has changed since the list was made.",
		remedy: "Look at the list again, then hand in.",
	},
	"no-machine": { what: "No machine translation is set up.", remedy: "The documentation says how." },
	"machine-unreachable": {
		what: "The machine translation doesn't answer.",
		remedy: "Is its server running? You can go on without it.",
	},
	"machine-slow": {
		what: "The machine translation took too long.",
		remedy: "Try a shorter text, or again later.",
	},
	"machine-failed": { what: "The machine translation couldn't do it.", remedy: "Its own words are below." },
	"no-preview": { what: "The page can't be shown as it is.", remedy: "Mend what was found first." },
	internal: {
		what: "Something in Brygga went wrong.",
		remedy: "What you have typed is kept. Load the page again, and report it if it comes back.",
	},
};
