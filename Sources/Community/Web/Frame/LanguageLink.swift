import Markup

/// One language of the site, by its own name.
struct LanguageLink: Rendered {
    let locale: String
    let name: String
    let address: String
    let isCurrent: Bool

    static let fields: [Field<Self>] = [
        .text("locale") { $0.locale }, .text("name") { $0.name },
        .text("address") { $0.address }, .flag("current") { $0.isCurrent },
    ]
}
