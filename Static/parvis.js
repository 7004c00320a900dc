// Parvis: what a page gains when scripts run. Everything works without this file.
// Every text the reader sees comes from the `#words` template or from data attributes of the page.

const words = document.getElementById("words")?.dataset ?? {};
const owner = document.body.dataset.me ?? "";
const CSRF = "_csrf"; // the hidden input of a form that proves where it comes from

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const dress = (selector, act) => all(selector).forEach(act);
const on = (target, events, act) =>
  events.split(" ").forEach((event) => target.addEventListener(event, act));
const fill = (text, n) => (text ?? "").replace("{n}", n);
const proof = (form) => form?.querySelector(`input[name="${CSRF}"]`)?.value ?? "";

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function button(text, act, attributes = {}) {
  const made = make("button", { type: "button", ...attributes }, text);
  on(made, "click", act);
  return made;
}

function icon(name) {
  const holder = make("span");
  holder.innerHTML = `<svg class="icon" aria-hidden="true"><use href="${words.icons}#${name}"/></svg>`;
  return holder.firstChild;
}

function iconButton(name, label, act, attributes = {}) {
  const made = button(icon(name), act, { title: label, ...attributes });
  made.append(make("span", { class: "hush" }, label));
  return made;
}

// Storage may be full or forbidden; then nothing is kept and nothing breaks.
const keeper = (area) => {
  const attempt = (act, or = null) => { try { return act(area()); } catch { return or; } };
  return {
    get: (key) => attempt((kept) => kept.getItem(key)),
    set: (key, value) => attempt((kept) => kept.setItem(key, value)),
    drop: (key) => attempt((kept) => kept.removeItem(key)),
    keys: () => attempt(Object.keys, []),
  };
};
const device = keeper(() => localStorage);
const tab = keeper(() => sessionStorage);

// One submission at a time. Uploads under way are waited for.

const sent = new Set();
const uploads = new Map();

on(document, "submit", (event) => {
  const { target: form, submitter } = event;
  if (event.defaultPrevented || form.method !== "post") return;
  if (sent.has(form)) return event.preventDefault();
  const waiting = uploads.get(form);
  if (waiting) {
    event.preventDefault();
    busy(form, true);
    waiting.then(() => { busy(form, false); form.requestSubmit(submitter); });
    return;
  }
  sent.add(form);
  busy(form, true);
  if (form.dataset.draft) tab.set("parvis:sent", draftKey(form));
  if ("forget" in form.dataset) drafts().forEach(device.drop);
  setTimeout(() => release(form), 15000); // the answer was a download, or never came
});

on(window, "pageshow", () => sent.forEach(release));

function busy(form, is) {
  for (const field of form.elements) {
    if (field.type === "submit") field.ariaBusy = is ? "true" : null;
  }
}

function release(form) {
  sent.delete(form);
  busy(form, false);
}

// Drafts, kept on this device under the person's own name for thirty days.

const MONTH = 30 * 24 * 3600 * 1000;
const draftPrefix = "parvis:draft:";
const draftKey = (form) => `${draftPrefix}${owner}:${form.dataset.draft}`;
const drafts = () => device.keys().filter((key) => key.startsWith(draftPrefix));

const keepable = (form) => [...form.elements].filter((field) =>
  field.name && field.matches("input, textarea, select")
  && !["hidden", "password", "file", "submit", "button"].includes(field.type));

const written = (form) => keepable(form).map((field) => [
  field.name, field.value, /checkbox|radio/.test(field.type) ? field.checked : null,
]);

function settleSent() {
  const key = tab.get("parvis:sent");
  if (!key) return;
  tab.drop("parvis:sent");
  if (owner && !document.querySelector("[data-errors], [data-problem]")) device.drop(key);
}

function readDraft(key) {
  try { return JSON.parse(device.get(key)); } catch { return null; }
}

function pruneDrafts() {
  for (const key of drafts()) {
    if (!(Date.now() - readDraft(key)?.at < MONTH)) device.drop(key);
  }
}

function restore(form, draft) {
  const left = [...draft.fields];
  for (const field of keepable(form)) {
    const at = left.findIndex(([name, value, checked]) =>
      name === field.name && (checked === null || value === field.value));
    if (at < 0) continue;
    const [[, value, checked]] = left.splice(at, 1);
    if (checked === null) field.value = value;
    else field.checked = checked;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function offerDraft(form, key) {
  const draft = readDraft(key);
  if (!draft || form.querySelector("[data-errors]")) return;
  if (JSON.stringify(draft.fields) === JSON.stringify(written(form))) return;
  const resume = button(words.resume, () => {
    bar.remove();
    restore(form, draft);
    form.querySelector("textarea, input:not([type=hidden])")?.focus();
  }, { class: "button" });
  const erase = button(words.erase, () => { bar.remove(); device.drop(key); }, { class: "tool" });
  const bar = make("div", { class: "draft", role: "status" },
    make("p", {}, words.found), make("div", { class: "actions" }, resume, erase));
  form.prepend(bar);
}

function watchForm(form) {
  const before = JSON.stringify(written(form));
  const changed = () => JSON.stringify(written(form)) !== before;
  let timer;
  if (form.dataset.draft) {
    const key = draftKey(form);
    offerDraft(form, key);
    on(form, "input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!changed()) device.drop(key);
        else device.set(key, JSON.stringify({ at: Date.now(), fields: written(form) }));
      }, 500);
    });
  }
  on(form, "submit", () => clearTimeout(timer));
  on(window, "beforeunload", (event) => {
    const refused = form.querySelector("[data-errors]");
    if (!sent.size && (changed() || refused)) event.preventDefault();
  });
}

// Markdown: a toolbar, keys, lists that go on, and a preview made by the server.

function replaceText(area, start, end, text) {
  area.focus();
  area.setSelectionRange(start, end);
  // The old command is the only one that leaves the browser's own undo working.
  if (document.execCommand(text ? "insertText" : "delete", false, text)) return;
  area.setRangeText(text, start, end, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

function surround(area, sign) {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const size = sign.length;
  const around = value.slice(start - size, start) === sign && value.slice(end, end + size) === sign;
  const [out, by] = around ? [size, -size] : [0, size];
  const text = value.slice(start, end);
  replaceText(area, start - out, end + out, around ? text : sign + text + sign);
  area.setSelectionRange(start + by, end + by);
}

function prefix(area, sign) {
  const { value } = area;
  const start = value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const stop = value.indexOf("\n", area.selectionEnd);
  const end = stop < 0 ? value.length : stop;
  const lines = value.slice(start, end).split("\n");
  const has = lines.every((line) => line.startsWith(sign));
  const text = lines.map((line) => (has ? line.slice(sign.length) : sign + line)).join("\n");
  replaceText(area, start, end, text);
  if (lines.length > 1) area.setSelectionRange(start, start + text.length);
}

function link(area, address) {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const text = value.slice(start, end);
  const target = address ?? "https://";
  replaceText(area, start, end, `[${text}](${target})`);
  if (!text) area.setSelectionRange(start + 1, start + 1);
  else if (!address) area.setSelectionRange(end + 3, end + 3 + target.length);
}

const formats = [
  ["bold", (area) => surround(area, "**"), "b"],
  ["italic", (area) => surround(area, "_"), "i"],
  ["heading", (area) => prefix(area, "## ")],
  ["link", (area) => link(area), "k"],
  ["list", (area) => prefix(area, "- ")],
  ["quote", (area) => prefix(area, "> ")],
];

function goOnWithList(event) {
  const area = event.target;
  const at = area.selectionStart;
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  if (at !== area.selectionEnd) return;
  const start = area.value.lastIndexOf("\n", at - 1) + 1;
  const [, sign, rest] =
    area.value.slice(start, at).match(/^(\s*(?:[-*>]|\d+\.) )(.*)$/) ?? [];
  if (!sign) return;
  event.preventDefault();
  if (!rest) return replaceText(area, start, at, "");
  replaceText(area, at, at, "\n" + sign.replace(/\d+/, (n) => Number(n) + 1));
}

async function fetchPreview(area) {
  const body = new URLSearchParams({ text: area.value, [CSRF]: proof(area.form) });
  const answer = await fetch(area.dataset.preview, { method: "POST", body, redirect: "error" });
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.text();
}

function addPreview(area, keys, buttons) {
  const view = make("div", { class: "view prose", hidden: "", tabindex: "-1", "aria-live": "polite" });
  const toggle = button(words.preview, async () => {
    const show = view.hidden;
    toggle.setAttribute("aria-pressed", show);
    buttons.forEach((made) => { made.disabled = show; });
    area.hidden = show;
    view.hidden = !show;
    if (!show) return area.focus();
    const isBlank = !area.value.trim();
    view.textContent = isBlank ? words.empty : "…";
    if (isBlank) return;
    try {
      view.innerHTML = await fetchPreview(area); // escaped and cleaned by our server
    } catch {
      view.textContent = words.failed;
    }
  }, { class: "last", "aria-pressed": "false" });
  area.after(view);
  keys.append(toggle);
  area.form?.addEventListener("submit", () => { if (area.hidden) toggle.click(); }, true);
}

function dressEditor(area) {
  const keys = make("div", { class: "keys", role: "group", "aria-label": words.keys });
  const editor = make("div", { class: "editor" });
  const buttons = formats.map(([name, apply]) => iconButton(name, words[name], () => apply(area)));
  keys.append(...buttons);
  area.replaceWith(editor);
  editor.append(keys, area);
  if (area.dataset.preview) addPreview(area, keys, buttons);
  on(area, "keydown", (event) => {
    goOnWithList(event);
    const format = formats.find(([, , key]) => key && key === event.key.toLowerCase());
    if (!format || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    format[1](area);
  });
  on(area, "paste", (event) => {
    const text = event.clipboardData.getData("text/plain").trim();
    if (area.selectionStart === area.selectionEnd || !/^https?:\/\/\S+$/.test(text)) return;
    event.preventDefault();
    link(area, text);
  });
}

// Attachments: each file is sent alone, with its progress; its number goes with the form.

function send(input, file, row) {
  const request = new XMLHttpRequest();
  const bar = make("progress", { class: "gauge", max: 1, value: 0, "aria-label": `${words.sending} ${file.name}` });
  const cancel = iconButton("close", words.remove, () => {
    request.abort();
    row.remove();
    input.focus();
  }, { class: "tool danger" });
  row.append(make("span", { class: "name" }, file.name), bar, cancel);
  const settle = (answer) => {
    if (request.status >= 300 || !answer?.id) {
      const why = answer?.error || words.refused;
      return bar.replaceWith(make("span", { class: "state bad", role: "alert" }, why));
    }
    row.firstChild.replaceWith(icon(`file-${answer.icon ?? "other"}`));
    bar.replaceWith(
      make("span", { class: "meta", role: "status" }, [answer.kind, answer.size].filter(Boolean).join(" · ")),
      make("input", { type: "hidden", name: "attachment", value: answer.id }));
  };
  const body = new FormData();
  body.append(CSRF, proof(input.form));
  body.append("file", file);
  on(request.upload, "progress", (event) => {
    if (event.lengthComputable) bar.value = event.loaded / event.total;
  });
  request.open("POST", input.dataset.upload);
  request.setRequestHeader("Accept", "application/json");
  return new Promise((done) => {
    on(request, "loadend", () => {
      let answer = null;
      try { answer = JSON.parse(request.responseText); } catch { /* not ours: refused */ }
      settle(answer);
      done();
    });
    request.send(body);
  });
}

function receive(input, list, files) {
  const { form } = input;
  let queue = uploads.get(form) ?? Promise.resolve();
  for (const file of files) {
    const row = make("li", { class: "file" }, icon("attach"));
    list.append(row);
    queue = queue.then(() => send(input, file, row));
  }
  uploads.set(form, queue);
  queue.then(() => { if (uploads.get(form) === queue) uploads.delete(form); });
}

function dressUpload(input) {
  const field = input.closest(".field") ?? input.parentElement;
  const list = field.querySelector("[data-files]") ?? make("ul", { class: "files" });
  const drop = make("div", { class: "drop" });
  input.replaceWith(drop);
  drop.append(input, make("p", { class: "hint" }, words.drop));
  drop.after(list);
  on(drop, "dragover dragleave drop", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    drop.classList.toggle("over-it", event.type === "dragover");
    if (event.type === "drop") receive(input, list, event.dataTransfer.files);
  });
  on(input, "change", () => {
    receive(input, list, [...input.files]);
    input.value = "";
  });
  on(input.form, "paste", (event) => {
    if (!event.clipboardData.files.length) return;
    event.preventDefault();
    receive(input, list, event.clipboardData.files);
  });
}

// Characters left, said only when few are.

function dressCounter(field) {
  const most = Number(field.dataset.max);
  const note = make("p", { class: "hint", role: "status" });
  (field.closest(".editor") ?? field).after(note);
  const count = () => {
    const left = most - [...field.value].length;
    note.className = left < 0 ? "error" : "hint";
    if (left < 0) note.textContent = fill(words.over, -left);
    else note.textContent = left <= most / 5 ? fill(words.left, left) : "";
  };
  on(field, "input", count);
  count();
}

// Keys: only for links that are on the page, never while one types.

const quiet = "parvis:no-shortcuts";
const typing = (target) => target.isContentEditable || target.matches("input, textarea, select");
let lead = "";
let leadTimer;

function onKey(event) {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (key === "Escape") return closeMenus();
  if (typing(target) || key.length > 1 || device.get(quiet)) return;
  const wanted = lead ? `${lead} ${key}` : key;
  const keys = all("[data-key]");
  const found = keys.find((element) => element.dataset.key === wanted);
  clearTimeout(leadTimer);
  lead = "";
  if (found) {
    event.preventDefault();
    if (typing(found)) found.focus();
    else found.click();
  } else if (keys.some((element) => element.dataset.key.startsWith(`${key} `))) {
    lead = key;
    leadTimer = setTimeout(() => { lead = ""; }, 1200);
  }
}

// A box on the account page turns the keys off on this device.
function dressShortcuts(box) {
  box.checked = !device.get(quiet);
  on(box, "change", () => (box.checked ? device.drop(quiet) : device.set(quiet, "1")));
}

// Folded menus close on Escape and on a click elsewhere.

function closeMenus(event) {
  for (const menu of all("details.switch[open], details.me[open]")) {
    if (event && menu.contains(event.target)) continue;
    const inside = menu.contains(document.activeElement);
    menu.open = false;
    if (inside) menu.querySelector("summary").focus();
  }
}

// Live: one polite line. The connection is given back while the page is hidden.

function listen(bar) {
  let source;
  let count = 0;
  const open = () => {
    if (source || document.hidden) return;
    source = new EventSource(bar.dataset.live);
    on(source, "news", (event) => {
      count = Number(event.data) || count + 1;
      bar.querySelector("p").textContent = fill(count > 1 ? bar.dataset.many : bar.dataset.one, count);
      bar.hidden = false;
    });
  };
  const close = () => { source?.close(); source = null; };
  on(document, "visibilitychange", () => (document.hidden ? close() : open()));
  on(window, "pagehide", close);
  on(window, "pageshow", open);
  open();
}

// Errors lead to their fields; a message read can be put away.

function dressErrors(summary) {
  summary.focus();
  on(summary, "click", (event) => {
    const target = event.target.closest("a")?.hash.slice(1);
    const field = target && document.getElementById(target);
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.closest(".field")?.scrollIntoView({ block: "center" });
  });
}

function dressFlash(flash) {
  flash.append(iconButton("close", words.dismiss, () => flash.remove(), { class: "tool" }));
}

settleSent();
pruneDrafts();
dress("textarea[data-markdown]", dressEditor);
dress("input[type=file][data-upload]", dressUpload);
dress("[data-max]", dressCounter);
dress("form[data-draft], form[data-guard]", watchForm);
dress("[data-errors]", dressErrors);
dress("[data-flash]", dressFlash);
dress("[data-live]", listen);
dress("input[data-shortcuts]", dressShortcuts);
on(document, "keydown", onKey);
on(document, "click", closeMenus);
