extension Space {
    /// The language in which it speaks to whoever has chosen none: to guests, and to those whom it
    /// invites. Empty for that of the site.
    package static let language = Setting.choice(
        "space.language", word: "space.language", hint: "space.languageHint",
        of: [""] + Catalogues.locales, initial: "")

    /// Nil for that of the site.
    package var locale: String? {
        let chosen = self[Self.language]
        return chosen.isEmpty ? nil : chosen
    }
}
