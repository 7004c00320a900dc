// The forum: what a topic gains when scripts run, after parvis.js.

const { all, button, dress, find, halt, later, load, on, replaceText, strokes } = window.parvis;
const reply = find("#reply textarea");
const posts = find("#posts");

// A selection or a message goes into the answer.

function put(text, id) {
	const { length } = reply.value;
	replaceText(reply, length, length, (length ? "\n\n" : "") + text);
	reply.form.elements.answers.value = id;
}

// What is selected, as one types it, without what it quotes.
function selected(text) {
	const range = getSelection().getRangeAt(0).cloneRange();
	if (!text.contains(range.endContainer)) range.setEnd(text, text.childNodes.length);
	const holder = document.createElement("div");
	holder.append(range.cloneContents());
	for (const quoted of holder.querySelectorAll("blockquote")) quoted.remove();
	return Array.from(holder.childNodes, ({ nodeName, textContent }) => nodeName === "PRE"
		? `\`\`\`\n${textContent}\`\`\``
		: textContent.trim().replace(/[\\`*_~[\]<>&|#]|^[-+=]|(?<=^\d+)[.)]/gm, "\\$&"))
		.filter(Boolean).join("\n\n");
}

function quote(post) {
	const text = selected(find(".prose", post));
	if (!text) return;
	const head = posts.dataset.head.replace("{name}", find(".by b", post).textContent)
		.replace("{address}", find(".by .meta", post).pathname);
	const lines = `${head}\n\n${text}`.split("\n").map(line => `> ${line}`.trimEnd());
	put(lines.join("\n") + "\n\n", post.parentNode.id.slice(5));
}

// The whole message, as without scripts.
function onQuote(event) {
	const link = event.target.closest("[href$='?quote=1']");
	if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
	halt(event);
	load(link.href)
		.then(page => put(find("textarea[name=text]", page).value, find("[name=answers]", page).value))
		.catch(() => location.assign(link.href));
}

function offerQuotes() {
	const offer = button(posts.dataset.cite, () => quote(offer.parentNode), "button offer");
	on(offer, "pointerdown", halt); // the selection stays
	on(document, "selectionchange", later(() => {
		const range = getSelection().rangeCount && getSelection().getRangeAt(0);
		const post = !range.collapsed && range.startContainer?.parentElement?.closest("[data-post] > .prose")?.parentNode;
		if (!post || range.commonAncestorContainer.parentElement.closest("blockquote")) return offer.remove();
		post.append(offer);
		offer.style.top = `${range.getBoundingClientRect().bottom - post.getBoundingClientRect().top + 6}px`;
	}, 150));
}

// From message to message by keys.

function go(post) {
	if (!post) return;
	post.tabIndex = -1;
	post.focus();
}

function walk(step) {
	const stops = all("[data-post]");
	const at = stops.indexOf(document.activeElement.closest("[data-post]"));
	const near = stops.findIndex(stop => stop.getBoundingClientRect().bottom > 80);
	go(stops[at < 0 ? near : at + step]);
}

// New messages come under the rest of an open page; from a full one, one goes on.
async function showPosts(event) {
	const bar = event.target.parentNode;
	if (bar.said) return;
	halt(event);
	try {
		const page = await load(location.href);
		const fresh = all("#posts > [id^=post]", page).filter(({ id }) => !document.getElementById(id));
		posts.append(...fresh);
		go(fresh[0].firstElementChild);
		const { shown } = find("[data-shown]", page).dataset;
		bar.dataset.shown = shown;
		bar.hidden = true;
		dress("input[name=seen]", input => { input.value = shown; });
	} catch {
		location.assign(event.target.href);
	}
}

on(document, "click", onQuote);
Object.assign(strokes, { j: () => walk(1), k: () => walk(-1) });
dress("[data-shown]", bar => on(find("a", bar), "click", showPosts));
if (reply && posts) offerQuotes();
