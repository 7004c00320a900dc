// Polls: what a ballot and its results gain when scripts run. Loaded after parvis.js, on pages of polls only.

const { all, dress, find, later, load, on } = window.parvis;

// Ranking by two buttons: the list stands in the order of the ranks, and each move sets them.

function setRanks(list) {
	const rows = all(".rank", list);
	const last = rows.findLastIndex(row => find("select", row).value);
	rows.forEach((row, place) => { find("select", row).value = place <= last ? place + 1 : ""; });
}

function move(row, step) {
	const list = row.parentNode;
	const other = step < 0 ? row.previousElementSibling : row.nextElementSibling;
	const select = find("select", row);
	if (!select.value) select.value = all(".rank", list).length;
	if (other) step < 0 ? other.before(row) : other.after(row);
	setRanks(list);
}

function sort(list) {
	const rank = row => Number(find("select", row).value) || 99;
	const rows = all(".rank", list);
	list.append(...rows.sort((one, other) => rank(one) - rank(other)));
}

function dressRanks(field) {
	const list = find(".ranks", field);
	all(".rank", list).forEach(row => {
		const moves = document.createElement("span");
		moves.className = "rank-moves";
		for (const [sign, step, word] of [["↑", -1, field.dataset.up], ["↓", 1, field.dataset.down]]) {
			const key = document.createElement("button");
			key.type = "button";
			key.textContent = sign;
			key.setAttribute("aria-label", `${word} : ${find("label", row).textContent}`);
			on(key, "click", () => { move(row, step); key.focus(); });
			moves.append(key);
		}
		row.append(moves);
		on(find("select", row), "change", later(() => sort(list), 1500));
	});
	sort(list);
}

// Results that run: whoever may see them sees each ballot come in.

function watch(tally) {
	let source;
	const refresh = later(() => load(location.href).then(page => {
		const fresh = find("#tally", page);
		const open = all("details", tally).map(({ open }) => open);
		tally.replaceChildren(...fresh.childNodes);
		all("details", tally).forEach((part, place) => { part.open = open[place]; });
	}).catch(() => {}), 800);
	const turn = () => {
		source?.close();
		if (document.hidden) return;
		source = new EventSource(tally.dataset.tally);
		on(source, "ballots", refresh);
	};
	on(document, "visibilitychange", turn);
	turn();
}

dress("[data-ranks]", dressRanks);
dress("[data-tally]", watch);
