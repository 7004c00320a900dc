import Community

/// The reasons that a new space begins with, in the language of the site.
enum FirstReasons {
    private static let names = ["hurtful", "personal", "misplaced", "advert", "unsourced"]

    static let making = SpaceMaking("reasons of moderation") { space, site, db, _ in
        let words = site.catalogues.words(site.options.locale)
        let store = ReasonTemplateStore(db: db)
        for name in names {
            let key = "moderation.first.\(name)"
            _ = try store.add(words(key + ".title"), words(key + ".words"), in: space.id)
        }
    }
}
