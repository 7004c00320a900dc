import Storage

enum ContactStampSchema {
    /// What tells a program whether a card is what it was: another stamp after each change of what
    /// stands in it, whoever makes it.
    static let stamps = Migration("contacts-programs-1-stamp") {
        "ALTER TABLE contact ADD COLUMN stamp \(.integer) NOT NULL DEFAULT 1"
        Schema.stamping(
            "contact", by: "item_id", [.column("item_id")], whenever: words, in: "contact")
        Schema.stamping(
            "contact", by: "item_id", [.column("id")], whenever: .changed(["title"]), in: "item")
        for change in [StampChange.added, channel, .removed] {
            Schema.stamping(
                "contact", by: "item_id", [.column("contact_id")], whenever: change,
                in: "contact_channel")
        }
        for change in [StampChange.added, .removed] {
            Schema.stamping(
                "contact", by: "item_id", [.column("contact_id")], whenever: change,
                in: "contact_in_theme")
            Schema.stamping(
                "contact", by: "item_id", [.column("contact_id")], whenever: change,
                in: "contact_department")
        }
        Schema.stamping(
            "contact", by: "item_id",
            [.each("contact_id", of: "contact_in_theme", naming: "theme_id")],
            whenever: .changed(["name"]),
            in: "contact_theme")
    }

    /// Whose card the organisation is stands in it as well.
    static let organisations = Migration("contacts-programs-2-organisation") {
        Schema.stamping(
            "contact", by: "item_id", [.column("item_id")],
            whenever: .changed(["organisation_id"]), in: "contact", label: "_organisation")
    }

    private static let words: StampChange = .changed([
        "uid", "kind", "organisation", "unit", "family", "given", "additional", "prefix",
        "suffix", "function", "mandate_from", "mandate_until", "note", "note_sight", "birthday",
        "birthday_sight", "picture",
    ])

    private static let channel: StampChange = .changed([
        "kind", "value", "label", "sight", "position", "extended", "postal_code", "locality",
        "region", "country", "types",
    ])
}
