// Parvis: what a page gains when scripts run. Everything works without this file.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const find = (selector, root = document) => root.querySelector(selector);
const dress = (selector, act) => all(selector).forEach(act);
const on = (target, event, act, early) => target.addEventListener(event, act, early);
const words = find("#words").dataset;

// Only markup written here; all else is text or an attribute.
function make(html, ...children) {
	const holder = document.createElement("template");
	holder.innerHTML = html;
	holder.content.firstChild.append(...children);
	return holder.content.firstChild;
}

function set(element, attributes) {
	for (const [name, value] of Object.entries(attributes)) {
		if (value === null) element.removeAttribute(name);
		else element.setAttribute(name, value);
	}
	return element;
}

const icon = name => make(`<svg class="icon" aria-hidden="true"><use href="${words.icons}#${name}"/></svg>`);

function button(text, act, kind, sign) {
	const made = make(`<button type="button" class="${kind}">`, sign ? icon(sign) : text);
	if (sign) set(made, { title: text }).append(make(`<span class="hush">`, text));
	on(made, "click", act);
	return made;
}

const note = () => make(`<p class="hint" role="status">`);
const halt = event => event.preventDefault();

function later(act, delay = 500) {
	let timer;
	const start = () => { start.stop(); timer = setTimeout(act, delay); };
	start.stop = () => clearTimeout(timer);
	return start;
}

// What proves where a form comes from.
const proof = form => ["_csrf", find("input[name=_csrf]", form)?.value ?? ""];

const load = async address =>
	new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");

async function post(address, form, fields) {
	const body = new URLSearchParams([...fields, proof(form)]);
	const answer = await fetch(address, { method: "POST", body, signal: AbortSignal.timeout(9000) });
	if (!answer.ok) throw new Error();
	return answer.text();
}

// Storage may be forbidden or full.
const device = (() => { try { return localStorage; } catch { return {}; } })();
const keep = (key, value) => { try { device[key] = value; } catch { /* full */ } };

// One submission at a time; what is under way is waited for.

const worker = navigator.serviceWorker;
const sent = new Set();
const queue = new Map();
const hold = (form, act) =>
	queue.set(form, Promise.resolve(queue.get(form)).then(act).catch(() => {}));

on(document, "submit", event => {
	const { target: form, submitter } = event;
	if (event.defaultPrevented || form.method !== "post") return;
	if (sent.has(form)) return halt(event);
	const forgets = "forget" in form.dataset;
	if (!navigator.onLine && worker?.controller && !forgets) {
		halt(event);
		return void import("./away.js").then(({ tell }) => tell(submitter ?? form));
	}
	busy(form, true);
	const waiting = queue.get(form);
	if (waiting) {
		halt(event);
		queue.delete(form);
		waiting.then(later(() => { release(form); form.requestSubmit(submitter); }, 0));
		return;
	}
	sent.add(form);
	tab.sent = find("input[name=_key]", form)?.value;
	if (form.dataset.draft) keepDraft(form, navigator.onLine);
	if ("resumes" in form.dataset) changeDrafts(({ isHeld, ...draft }) => ({ ...draft, isSent: isHeld }));
	if (forgets) drafts().forEach(key => delete device[key]);
	setTimeout(() => release(form), 15000); // or no answer
});

on(window, "pageshow", () => {
	sent.forEach(release);
	all("input[name=_key]").forEach(field => {
		if (tab.answered?.includes(field.value)) field.value = `${Date.now()}-${Math.random()}`;
	});
});

// Sent again from an old page, a form is another sending.
const tab = (() => { try { return sessionStorage; } catch { return {}; } })();
if (tab.sent && !find("[data-problem]")) {
	tab.answered = `${tab.sent} ${tab.answered ?? ""}`.slice(0, 999);
	delete tab.sent;
}

function busy(form, is) {
	for (const field of form.elements) if (field.type === "submit") set(field, { "aria-busy": is });
}

function release(form) {
	sent.delete(form);
	busy(form, null);
}

// Drafts: on this device for thirty days, and where the form says.

const DRAFT = "parvis:draft:";
const owner = document.body.dataset.me ?? "";
const draftKey = form => `${DRAFT}${owner}:${form.dataset.draft}`;
const drafts = () => Object.keys(device).filter(key => key.startsWith(DRAFT));

const keepable = form => [...form.elements].filter(field =>
	field.name && typing(field) && !/hidden|password|file|submit/.test(field.type));

// What has no field of its own, such as a card, is kept by a hidden one.
const written = form => [...keepable(form), ...all("[data-kept]", form)].map(field => [
	field.name, field.value, /checkbox|radio/.test(field.type) ? field.checked : null,
]);

const keepDraft = (form, isSent) =>
	keep(draftKey(form), JSON.stringify({ at: Date.now(), fields: written(form), isSent }));

function changeDrafts(change) {
	for (const key of drafts()) {
		const draft = change(JSON.parse(device[key]));
		if (draft) keep(key, JSON.stringify(draft));
		else delete device[key];
	}
}

// Done with: what was taken, what is old. What a lost session left is held until it is sent again.
function settleDrafts() {
	const isTaken = owner && !find("[data-errors], [data-problem]");
	const mayResume = !isTaken || find("[data-resumes]");
	changeDrafts(({ isSent, ...draft }) => {
		if (isSent && isTaken || Date.now() - draft.at > 30 * 864e5) return null;
		return { ...draft, isHeld: isSent || draft.isHeld && mayResume };
	});
}

function restore(form, fields) {
	for (const field of keepable(form)) {
		const [, value, checked] = fields.find(([name, value, checked]) =>
			name === field.name && (checked === null || value === field.value)) ?? [];
		if (checked === null) field.value = value;
		else if (value !== undefined) field.checked = checked;
		field.dispatchEvent(new Event("input", { bubbles: true }));
	}
	form.dispatchEvent(new CustomEvent("restored", { detail: fields }));
}

function offerDraft(form, key) {
	if (!device[key] || find("[data-errors]", form)) return;
	const { fields } = JSON.parse(device[key]);
	if (JSON.stringify(fields) === JSON.stringify(written(form))) return;
	const bar = make(`<div class="draft" role="status">`, make(`<p>`, words.found),
		button(words.resume, () => {
			bar.remove();
			restore(form, fields);
			keepable(form)[0].focus();
		}, "button"),
		button(words.erase, () => { bar.remove(); delete device[key]; }, "tool"));
	form.prepend(bar);
}

function watchForm(form) {
	const { draft, keep: there } = form.dataset;
	const now = () => JSON.stringify(written(form));
	const key = draftKey(form);
	const said = note();
	let safe = now();
	const keepThere = async () => {
		const kept = now();
		const fields = [...new FormData(form)].filter(([name, value]) => !/^_|^attachment/.test(name) && !value.name);
		await post(there, form, [...fields, ["_method", "PUT"]]);
		safe = kept;
		delete device[key];
		said.textContent = words.kept;
	};
	const save = later(() => {
		if (now() === safe) return delete device[key];
		keepDraft(form);
		if (there) hold(form, keepThere);
	});
	if (draft) {
		offerDraft(form, key);
		form.append(said);
		on(form, "input", () => { said.textContent = ""; save(); });
	}
	on(form, "submit", save.stop);
	on(window, "beforeunload", event => {
		if (!(draft ? sent.size : sent.has(form)) && (now() !== safe || find("[data-errors]", form))) halt(event);
	});
}

// Markdown: a toolbar, keys, lists that go on, the server's preview.

function replaceText(area, start, end, text) {
	area.focus();
	area.setSelectionRange(start, end);
	// It keeps the browser's undo.
	document.execCommand(text ? "insertText" : "delete", false, text);
}

const chosen = ({ selectionStart: start, selectionEnd: end, value }) =>
	({ start, end, value, text: value.slice(start, end) });

function surround(area, sign) {
	const { start, end, value, text } = chosen(area);
	const whole = sign + text + sign;
	const size = sign.length;
	const around = value.slice(start - size, end + size) === whole;
	const [out, by] = around ? [size, -size] : [0, size];
	replaceText(area, start - out, end + out, around ? text : whole);
	area.setSelectionRange(start + by, end + by);
}

function prefix(area, sign) {
	const { start, end, value } = chosen(area);
	const from = value.lastIndexOf("\n", start - 1) + 1;
	const to = `${value}\n`.indexOf("\n", end);
	const lines = value.slice(from, to).split("\n");
	const has = lines.every(line => line.startsWith(sign));
	const text = lines.map(line => (has ? line.slice(sign.length) : sign + line)).join("\n");
	replaceText(area, from, to, text);
	if (lines.length > 1) area.setSelectionRange(from, from + text.length);
}

function link(area, address) {
	const { start, end, text } = chosen(area);
	replaceText(area, start, end, `[${text}](${address ?? "https://"})`);
	if (!text) area.setSelectionRange(start + 1, start + 1);
	else if (!address) area.setSelectionRange(end + 3, end + 11);
}

const formats = [
	["bold", area => surround(area, "**"), "b"],
	["italic", area => surround(area, "_"), "i"],
	["heading", area => prefix(area, "## ")],
	["link", area => link(area), "k"],
	["list", area => prefix(area, "- ")],
	["quote", area => prefix(area, "> ")],
];

function goOnWithList(event) {
	const area = event.target;
	const { start: at, text, value } = chosen(area);
	if (event.key !== "Enter" || event.shiftKey || event.isComposing || text) return;
	const start = value.lastIndexOf("\n", at - 1) + 1;
	const [, sign, rest] = value.slice(start, at).match(/^(\s*(?:[-*>]|\d+\.) )(.*)$/) ?? [];
	if (!sign) return;
	halt(event);
	if (!rest) return replaceText(area, start, at, "");
	replaceText(area, at, at, "\n" + sign.replace(/\d+/, n => Number(n) + 1));
}

// A sign written after the automatic one is the same.
function dropSecondSign(area) {
	const { start: at, value } = chosen(area);
	const twice = value.slice(0, at).match(/(?<=^\s*([-*]|\d+\.) )([-*]|\d+\.) (?![^])/m);
	if (twice) replaceText(area, twice.index, at, "");
}

function addPreview(area, keys) {
	const view = make(`<div class="view prose" aria-live="polite" hidden>`);
	const toggle = button(words.preview, async () => {
		const show = view.hidden;
		set(toggle, { "aria-pressed": show });
		all("button", keys).forEach(other => { other.disabled = show && other !== toggle; });
		area.hidden = show;
		view.hidden = !show;
		if (!show) return area.focus();
		view.textContent = "…";
		// Cleaned by our server.
		view.innerHTML = await post(area.dataset.preview, area.form, [["text", area.value]])
			.catch(() => words.failed) || words.empty;
	}, "last");
	set(toggle, { "aria-pressed": "false" });
	const { preview } = area.form?.elements ?? {};
	if (preview) preview.hidden = true;
	area.after(view);
	keys.append(toggle);
	area.form?.addEventListener("submit", () => { if (area.hidden) toggle.click(); }, true);
}

function dressEditor(area) {
	dressMentions(area);
	const keys = set(make(`<div class="keys" role="group">`), { "aria-label": words.keys });
	const editor = make(`<div class="editor">`);
	keys.append(...formats.map(([name, apply]) => button(words[name], () => apply(area), "", name)));
	area.replaceWith(editor);
	editor.append(keys, area);
	if (area.dataset.preview) addPreview(area, keys);
	on(area, "keydown", event => {
		goOnWithList(event);
		const format = formats.find(([, , key]) => key === event.key.toLowerCase());
		if (!format || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
		halt(event);
		format[1](area);
	});
	on(area, "input", ({ data }) => { if (data?.endsWith(" ")) dropSecondSign(area); });
	on(area, "paste", event => {
		const text = event.clipboardData.getData("text/plain").trim();
		if (!chosen(area).text || !/^https?:\/\/\S+$/.test(text)) return;
		halt(event);
		link(area, text);
	});
}

// Files: sent before their form, by a script that comes with one.

function dressUpload(input) {
	const field = input.closest(".field");
	const drop = make(`<div class="drop">`);
	const take = (files, arePhotos) => files.length && hold(input.form, async () =>
		(await import("./attachments.js")).take(input, files, arePhotos));
	const offer = (input, text, arePhotos) => {
		set(input, { "aria-label": input.id ? null : text, hidden: "" });
		on(input, "change", () => {
			take([...input.files], arePhotos);
			input.value = "";
		});
		const choose = button(text, () => input.click(), "button", "");
		drop.append(input, set(choose, { "aria-describedby": "files-hint" }), " ");
	};
	input.replaceWith(drop);
	// A telephone offers its camera.
	if ("photos" in input.dataset) offer(make(`<input type="file" accept="image/*" multiple>`), words.photo, true);
	offer(input, words.attach);
	drop.append(make(`<p class="hint">`, words.drop));
	if (!find("[data-files]", field)) drop.after(make(`<ul class="files" data-files>`));
	["dragover", "dragleave", "drop"].forEach(type => on(drop, type, event => {
		if (!event.dataTransfer?.types.includes("Files")) return;
		halt(event);
		drop.classList.toggle("over-it", type === "dragover");
		if (type === "drop") take([...event.dataTransfer.files]);
	}));
	on(input.form, "paste", event => {
		const { files } = event.clipboardData;
		if (files.length) halt(event);
		take([...files]);
	});
}

// Mentions: @ and a few letters offer people.

function dressMentions(area) {
	const id = `${area.id}-people`;
	const list = set(make(`<ul class="offers" role="listbox">`), { id, "aria-label": words.people });
	const options = list.children;
	let at = 0, offered;
	const tell = is => set(area, {
		role: is && "combobox", "aria-expanded": is, "aria-controls": is && id,
		"aria-activedescendant": is && options[at].id,
	});
	const close = () => {
		list.remove();
		tell(null);
	};
	const mark = to => {
		at = (to + options.length) % options.length;
		[...options].forEach((option, index) => set(option, { "aria-selected": index === at }));
		tell(true);
	};
	const typed = () => document.activeElement === area && area.value.slice(0, area.selectionEnd)
		.match(/(?<![^\s(])@([\p{L}’'-]+(?: [\p{L}’'-]*)?)$/u);
	const take = () => {
		const { index } = typed() ?? {};
		close();
		if (index < 0) return;
		const { id: person, name, context } = offered[at];
		replaceText(area, index, area.selectionEnd, `@${name} `);
		if (context != null) area.form.append(make(`<input type="hidden" name="named-of-${person}" value="${person}">`));
	};
	on(area, "input", later(async () => {
		const name = typed()?.[1];
		if (!name) return close();
		const address = owner.replace(/\d+$/, "completion?q=") + encodeURIComponent(name);
		const { people } = await (await fetch(address)).json();
		if (typed()?.[1] !== name) return;
		if (!people.length) return close();
		offered = people;
		list.replaceChildren(...people.map(({ name, context }, index) =>
			make(`<li role="option" id="${id}-${index}">`, context ? `${name}, ${context}` : name)));
		area.after(list);
		mark(0);
	}, 150));
	on(list, "pointerdown", event => {
		halt(event);
		at = [...options].indexOf(event.target);
		take();
	});
	on(area, "blur", close);
	const keys = {
		ArrowDown: () => mark(at + 1), ArrowUp: () => mark(at - 1), Enter: take, Tab: take, Escape: close,
	};
	on(area, "keydown", event => {
		if (!list.isConnected || !keys[event.key]) return;
		halt(event);
		event.stopImmediatePropagation();
		keys[event.key]();
	});
}

// Characters left, if few.

function dressCounter(field) {
	const said = note();
	field.after(said);
	on(field, "input", () => {
		const left = field.dataset.max - [...field.value].length;
		said.className = left < 0 ? "error" : "hint";
		said.textContent = left > 50 ? "" : words[left < 0 ? "over" : "left"].replace("{n}", Math.abs(left));
	});
}

// What hangs from a choice makes it.

function tie(part) {
	const [name, value] = part.dataset.picks.split("=");
	const fields = all("input", part);
	const { form } = fields[0], choice = form.elements[name];
	const settle = () => {
		const is = choice.value === value;
		for (const field of fields) {
			if (field.type === "checkbox") field.checked &&= is;
			else field.value = is ? field.value || field.dataset.usual : "";
		}
	};
	on(part, "input", ({ target }) => {
		if (!(target.type === "checkbox" ? target.checked : target.value)) return;
		choice.value = value;
		settle();
	});
	on(form, "change", ({ target }) => { if (target.name === name) settle(); });
}

// A button says what it does, as the server counts.

function speak(button) {
	const usual = button.textContent, { form } = button;
	const query = () => String(new URLSearchParams(
		[...new FormData(form)].filter(([name]) => /^(audience|group|when|publish_)/.test(name))));
	const ask = later(async () => {
		const asked = query();
		const answer = await fetch(button.dataset.says + asked).catch(() => null);
		const { text } = answer?.ok ? await answer.json() : {};
		if (text && asked === query()) button.textContent = text;
	}, 150);
	const start = () => { button.textContent = usual; ask(); };
	on(form, "change", start);
	start();
}

// Keys: for what is on the page, never while one types.

const QUIET = "parvis:no-shortcuts";
const typing = target => target.matches("input, textarea, select");
const strokes = {}; // what a key does that nothing on the page bears
let lead = "";
const forget = later(() => { lead = ""; }, 1200);

function onKey(event) {
	const { key, target } = event;
	if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
	if (key === "Escape") return closeMenus();
	if (typing(target) || key.length > 1 || device[QUIET]) return;
	const wanted = lead ? `${lead} ${key}` : key;
	const keys = all("[data-key]");
	const fits = keys.filter(element => element.dataset.key === wanted);
	const found = fits.findLast(element => element.offsetParent) ?? fits[0];
	lead = "";
	if (found) {
		halt(event);
		if (typing(found)) found.focus();
		else found.click();
	} else if (strokes[wanted]) strokes[wanted]();
	else if (keys.some(element => element.dataset.key.startsWith(`${key} `))) {
		lead = key;
		forget();
	}
}

function dressShortcuts(box) {
	box.labels[0].hidden = false;
	box.checked = !device[QUIET];
	on(box, "change", () => keep(QUIET, box.checked ? "" : "1"));
}

// Menus close on Escape and a click elsewhere.

function closeMenus(event) {
	for (const menu of all("details:is(.switch, .me)[open]")) {
		if (event && menu.contains(event.target)) continue;
		const inside = menu.contains(document.activeElement);
		menu.open = false;
		if (inside) find("summary", menu).focus();
	}
}

// Live: one polite line, unless the page is hidden.

function listen(bar) {
	const { live, event = "news", one, many, changed } = bar.dataset;
	let source, count = 0;
	const say = text => {
		bar.hidden = !text;
		find("p", bar).textContent = text;
	};
	const turn = () => {
		source?.close();
		if (document.hidden) return;
		source = new EventSource(live);
		on(source, event, ({ data }) => {
			count = bar.dataset.shown ? parseInt(data) - bar.dataset.shown : count + 1;
			say(bar.said ?? (count < 1 ? "" : count > 1 ? many : one).replace("{n}", count));
		});
		on(source, "changed", () => say(bar.said = changed));
	};
	on(document, "visibilitychange", turn);
	turn();
}

settleDrafts();
dress("textarea[data-markdown]", dressEditor);
dress("input[type=file][data-upload]", dressUpload);
dress(":required, [type=email], [type=date], [type=file]:not([data-upload], [hidden])", async input =>
	(await import("./fields.js")).dressField(input));
dress("[data-max]", dressCounter);
dress("[data-picks]", tie);
dress("[data-says]", speak);
dress("form[data-draft], form[data-guard]", watchForm);
dress("[data-errors]", summary => summary.focus());
dress("[data-flash]", flash =>
	flash.append(button(words.dismiss, () => flash.remove(), "tool", "close")));
dress("[data-live]", listen);
dress("input[data-shortcuts]", dressShortcuts);
on(document, "keydown", onKey);
on(document, "click", closeMenus);

// Says that one is offline.
if (owner) worker?.getRegistration().then(is => is ?
	worker.controller ?? is.active?.postMessage("") : worker.register("/worker.js")).catch(() => {});

// For the scripts of features.
window.parvis = {
	all, button, dress, find, halt, hold, icon, later, load, make, on, proof, replaceText, set, strokes,
	words,
};
