/// Scripts that look at a page for the tests.
enum PageScripts {
    /// A field by its label, or a link or button by its name; the exact name is preferred, and
    /// what stands in the page itself.
    static let find = """
        const [kind, wanted] = arguments;
        const plain = (text) => (text ?? "").replace(/\\s+/g, " ").trim();
        const shown = (e) => e.checkVisibility({ visibilityProperty: true });
        if (kind === "field") {
          const labels = [...document.querySelectorAll("label")].filter((label) =>
            label.control && plain(label.textContent).startsWith(wanted));
          return labels[0]?.control ?? null;
        }
        const name = (e) => plain(e.getAttribute("aria-label") ?? e.textContent);
        const controls = [...document.querySelectorAll(
          "main :is(button, a[href], summary)"), ...document.querySelectorAll(
          "body > :not(main) :is(button, a[href], summary)")].filter(shown);
        return controls.find((e) => name(e) === wanted)
          ?? controls.find((e) => name(e).includes(wanted)) ?? null;
        """

    /// What is wrong on a page, in words; nothing if it is sound.
    static let care = """
        const [width] = arguments;
        const faults = [];
        const all = (selector) => [...document.querySelectorAll(selector)];
        const shown = (e) => e.checkVisibility({ visibilityProperty: true });
        const brief = (e) => e.outerHTML.replace(/\\s+/g, " ").slice(0, 120);
        const wrong = (what, list) => list.forEach((e) => faults.push(`${what}: ${brief(e)}`));

        const wide = Math.max(document.documentElement.scrollWidth, innerWidth);
        if (wide > width) faults.push(`${wide} px wide`);
        if (!document.documentElement.lang) faults.push("no language");
        if (!document.title.trim()) faults.push("no title");
        if (all("h1").length !== 1) faults.push(`${all("h1").length} first headings`);
        if (all("main").length !== 1) faults.push(`${all("main").length} main landmarks`);

        let last = 0;
        // What people write has the headings they chose.
        for (const heading of all(":is(h1, h2, h3, h4, h5, h6):not(.prose *)")) {
          const level = Number(heading.tagName[1]);
          if (!heading.textContent.trim()) wrong("empty heading", [heading]);
          if (level > last + 1) wrong("heading skips a level", [heading]);
          last = level;
        }

        const ids = all("[id]").map((e) => e.id);
        for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) {
          faults.push(`id "${id}" twice`);
        }

        const fields = all("input:not([type=hidden]), select, textarea");
        wrong("no label", fields.filter((e) => ![...(e.labels ?? [])].some((l) => l.textContent.trim())
          && !e.getAttribute("aria-label") && !e.getAttribute("aria-labelledby")));
        wrong("no alternative", all("img").filter((e) => !e.hasAttribute("alt")));
        const heard = (e) => e.getAttribute("aria-label") || [...e.querySelectorAll("img")].some((i) => i.alt)
          || e.textContent.trim();
        wrong("no name", all("a[href], button, summary").filter((e) => !heard(e)));

        const target = (e) => (/^(checkbox|radio)$/.test(e.type) ? e.closest("label") ?? e
          : e.matches("input.hush") ? e.nextElementSibling ?? e : e);
        const targets = all("nav a, nav button, nav summary, form button, input, select, textarea, .tool, .button")
          .filter((e) => e.type !== "hidden" && shown(e)).map(target);
        wrong("small target", targets.filter((e) => {
          const box = e.getBoundingClientRect();
          return box.width > 1 && box.height > 1 && (box.width < 23.5 || box.height < 23.5);
        }));
        return faults;
        """
}
