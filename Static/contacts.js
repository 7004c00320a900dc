// Contacts: what is found while one types, and paper. Loaded after parvis.js, on their pages only.

const { find, later } = window.parvis;

function dress(form) {
	const input = find("#q", form);
	const list = Object.assign(document.createElement("ul"), { className: "hits", hidden: true });
	list.setAttribute("aria-live", "polite");
	form.append(list);
	let asked = "";
	const show = (contacts) => {
		list.hidden = !contacts.length;
		list.replaceChildren(...contacts.map(({ name, context, address, telephone, number }) => {
			const line = document.createElement("li");
			const what = document.createElement("span");
			what.append(Object.assign(document.createElement("a"), { href: address, textContent: name }));
			if (context) what.append(" ", Object.assign(document.createElement("small"), { textContent: context }));
			line.append(what);
			if (telephone) line.append(Object.assign(document.createElement("a"), { href: telephone, textContent: number }));
			return line;
		}));
	};
	const look = async () => {
		const fields = new URLSearchParams(new FormData(form));
		asked = fields.toString();
		const mine = asked;
		if (!input.value.trim()) return show([]);
		const answer = await fetch(`${form.dataset.contacts}?${fields}`).catch(() => null);
		if (!answer?.ok || mine !== asked) return;
		show((await answer.json()).contacts);
	};
	input.addEventListener("input", later(look, 150));
	input.addEventListener("keydown", (event) => { if (event.key === "Escape") show([]); });
}

document.querySelectorAll("[data-contacts]").forEach(dress);
document.querySelectorAll("[data-print]").forEach((button) => {
	button.hidden = false;
	button.addEventListener("click", () => window.print());
});
