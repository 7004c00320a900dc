// Polls: what a ballot and its results gain when scripts run. Loaded after parvis.js, on pages of polls only.

const { all, dress, find, later, load, on } = window.parvis;

// Ranking by two buttons: each press changes the rank of its own row alone, and of the one it passes. A first press
// on a row without a rank gives it the next one that is free; below the last, a row has none again.

const rankOf = row => Number(find("select", row).value);

function setRanks(rows, ranks) {
	const steps = [...new Set(ranks.filter(rank => rank))].sort((one, other) => one - other);
	rows.forEach((row, place) => {
		find("select", row).value = ranks[place] ? steps.indexOf(ranks[place]) + 1 : "";
	});
}

function move(row, step) {
	const rows = all(".rank", row.parentNode);
	const ranks = rows.map(rankOf);
	const own = rows.indexOf(row), rank = ranks[own];
	const others = ranks.filter((other, place) => other && place !== own);
	if (!rank) {
		if (step < 0) ranks[own] = Math.max(0, ...others) + 1;
	} else if (others.includes(rank)) {
		// Out from among its equals.
		ranks[own] += step / 2;
	} else {
		const passed = step < 0
			? Math.max(0, ...others.filter(other => other < rank))
			: Math.min(Infinity, ...others.filter(other => other > rank));
		if (passed === Infinity) ranks[own] = 0;
		else if (passed) ranks[own] = passed + step / 2;
	}
	setRanks(rows, ranks);
	sort(row.parentNode);
}

// Moving an element takes the focus off it.
function sort(list) {
	const rows = all(".rank", list);
	const sorted = rows.toSorted((one, other) => (rankOf(one) || 99) - (rankOf(other) || 99));
	if (sorted.every((row, place) => row === rows[place])) return;
	const focused = document.activeElement;
	list.append(...sorted);
	if (list.contains(focused)) focused.focus();
}

function dressRanks(field) {
	const list = find(".ranks", field);
	const told = document.createElement("p");
	told.className = "hush";
	told.setAttribute("role", "status");
	list.after(told);
	all(".rank", list).forEach(row => {
		const moves = document.createElement("span");
		const name = find("label", row).textContent, select = find("select", row);
		moves.className = "rank-moves";
		for (const [sign, step, word] of [["↑", -1, field.dataset.up], ["↓", 1, field.dataset.down]]) {
			const key = document.createElement("button");
			key.type = "button";
			key.textContent = sign;
			key.setAttribute("aria-label", `${word} : ${name}`);
			on(key, "click", () => {
				move(row, step);
				key.focus();
				told.textContent = `${name} : ${select.selectedOptions[0].textContent}`;
			});
			moves.append(key);
		}
		row.append(moves);
		// A list that is open, or gone through by keys, stays where it is.
		on(row, "focusout", event => {
			if (!row.contains(event.relatedTarget)) setTimeout(() => sort(list));
		});
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
