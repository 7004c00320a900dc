// Messages: what the form gains when scripts run. Loaded after parvis.js, on their pages only.

const { button, dress, find, halt, later, on } = window.parvis;

// Whom a name means, as one types; a choice becomes a ticked box.

function choose(reach, { id, name }) {
	const chosen = find(".chosen", reach);
	let box = find(`[name=person][value="${id}"]`, reach);
	if (!box) {
		const label = document.createElement("label");
		label.className = "choice";
		box = Object.assign(document.createElement("input"), { type: "checkbox", name: "person", value: id });
		label.append(box, Object.assign(document.createElement("span"), { textContent: name }));
		chosen.append(label);
	}
	chosen.hidden = false;
	box.checked = true;
	box.dispatchEvent(new Event("change", { bubbles: true }));
}

function dressReach(reach) {
	const input = find("#to", reach);
	const list = Object.assign(document.createElement("ul"), { className: "offers", id: "to-people" });
	list.setAttribute("role", "listbox");
	list.setAttribute("aria-label", find("label", reach).textContent);
	input.setAttribute("role", "combobox");
	input.setAttribute("aria-autocomplete", "list");
	let at = -1, people = [];
	const tell = () => {
		const is = list.isConnected;
		input.setAttribute("aria-expanded", is);
		is ? input.setAttribute("aria-controls", list.id) : input.removeAttribute("aria-controls");
		at >= 0 ? input.setAttribute("aria-activedescendant", `to-${at}`) : input.removeAttribute("aria-activedescendant");
	};
	const close = () => { list.remove(); at = -1; tell(); };
	const mark = to => {
		at = (to + people.length) % people.length;
		[...list.children].forEach((item, index) => item.setAttribute("aria-selected", index === at));
		tell();
	};
	const take = index => {
		choose(reach, people[index]);
		input.value = "";
		close();
		input.focus();
	};
	on(input, "input", later(async () => {
		const typed = input.value.trim();
		if (!typed) return close();
		const answer = await fetch(`${reach.dataset.recipients}?q=${encodeURIComponent(typed)}`).catch(() => null);
		if (!answer?.ok || input.value.trim() !== typed) return;
		({ people } = await answer.json());
		if (!people.length) return close();
		list.replaceChildren(...people.map(({ name, context }, index) => {
			const item = document.createElement("li");
			item.id = `to-${index}`;
			item.setAttribute("role", "option");
			item.textContent = context ? `${name}, ${context}` : name;
			on(item, "pointerdown", event => { halt(event); take(index); });
			return item;
		}));
		input.parentNode.after(list);
		mark(0);
	}, 150));
	const keys = {
		ArrowDown: () => mark(at + 1), ArrowUp: () => mark(at - 1), Enter: () => take(at), Escape: close,
	};
	on(input, "keydown", event => {
		if (!list.isConnected || !keys[event.key]) return;
		halt(event);
		event.stopImmediatePropagation();
		keys[event.key]();
	});
	on(input, "blur", close);
	tell();
}

// The button says for how many, as the server counts.

function dressCount(send) {
	const usual = send.textContent, { form } = send;
	const query = () => String(new URLSearchParams(
		[...new FormData(form)].filter(([name]) => /^(person|group|role|everyone|when)$/.test(name))));
	const ask = later(async () => {
		const asked = query();
		const answer = await fetch(`${send.dataset.count}?${asked}`).catch(() => null);
		const { text } = answer?.ok ? await answer.json() : {};
		if (asked === query()) send.textContent = text || usual;
	}, 150);
	on(form, "change", ask);
	ask();
}

dress("[data-recipients]", dressReach);
dress("[data-count]", dressCount);
dress("[data-print]", print => { print.hidden = false; on(print, "click", () => window.print()); });
