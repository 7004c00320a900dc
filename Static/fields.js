// Fields of which a browser speaks in words of its own, perhaps of another language: what was chosen
// and what is missing is told in ours.

const { find, make, on, set, words } = window.parvis;

function dressFile(input, said) {
	const say = () => {
		said.textContent = [...input.files].map(({ name }) => name).join(", ") || words.noFile;
	};
	input.classList.add("hush");
	input.after(set(make(`<label class="button">`, words[input.multiple ? "files" : "file"]), { for: input.id }), said);
	on(input, "change", say);
	say();
}

function dressDay(input, said) {
	const say = () => {
		said.textContent = input.valueAsDate?.toLocaleDateString(
			document.documentElement.lang, { dateStyle: "full", timeZone: "UTC" }) ?? "";
	};
	input.after(said);
	on(input, "change", say);
	say();
}

on(document, "invalid", ({ target: field }) => {
	const { valueMissing, typeMismatch } = field.validity;
	const missing = /select|radio|checkbox/.test(field.type) ? "choose" : "missing";
	field.setCustomValidity(words[valueMissing ? missing : typeMismatch && field.type === "email" ? "email" : "other"]);
}, true);

["input", "change"].forEach(type => on(document, type, ({ target: { form } }) => {
	for (const field of form?.elements ?? []) field.setCustomValidity("");
}, true));

export function dressField(input) {
	if (input.hidden) return; // it has a button of its own
	const dressed = { file: dressFile, date: dressDay }[input.type];
	dressed?.(input, find("[data-spelled]", input.parentElement) ?? make(`<p class="hint" role="status">`));
}
