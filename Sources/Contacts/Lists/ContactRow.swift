import Community
import Content
import Markup
import VCard

/// A card in a list: who, where, and one click to call or to write.
struct ContactRow: Rendered {
    let contact: ListedContact
    let space: Space
    let words: Localization
    let isFormer: Bool
    let themes: [ItemTheme]
    let telephone: ContactChannel?
    let mail: ContactChannel?
    /// Whether the page is that of its organisation, which it need not say again.
    var isAtHome = false
    /// The platform's own form, where they have an account here.
    var writing: String?
    /// The card as a file, for those who may take it along.
    var cardAddress: String?

    init(
        _ contact: ListedContact, _ channels: [ContactChannel], _ themes: [ItemTheme],
        today: String, in space: Space, _ words: Localization
    ) {
        (self.contact, self.space, self.words) = (contact, space, words)
        self.themes = themes
        isFormer = contact.isFormer(on: today)
        telephone = channels.first { $0.kind == .telephone && $0.link != nil }
        mail = channels.first { $0.kind == .mail }
    }

    private var context: [String] {
        let parts =
            [contact.function, contact.unit]
            + (contact.kind == .person && !isAtHome ? [contact.organisation] : [])
        return parts.filter { !$0.isEmpty }
    }

    /// The same for the script of the page.
    var found: FoundContact {
        FoundContact(
            name: contact.title,
            context: (context + (isFormer ? [words("contacts.former")] : []))
                .joined(separator: ", "),
            address: ContactsPaths.contact(contact.id, in: space),
            telephone: telephone?.link, number: telephone?.shown)
    }

    static let fields: [Field<Self>] = [
        .text("name") { $0.contact.title },
        .flag("isOrganisation") { $0.contact.kind == .organisation },
        .text("address") { ContactsPaths.contact($0.contact.id, in: $0.space) },
        .texts("context") { $0.context }, .flag("former") { $0.isFormer },
        .flag("waits") { !$0.contact.isPublished },
        .flag("isDue") { $0.contact.isDue },
        .list("themes", ThemeSpot.self) { $0.themes.map(ThemeSpot.init) },
        .optionalText("telephone") { $0.telephone?.link },
        .text("number") { $0.telephone?.shown ?? "" },
        .optionalText("mail") { $0.writing ?? $0.mail?.link },
        .optionalText("cardAddress") { $0.cardAddress },
    ]
}
