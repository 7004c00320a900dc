import Community
import Content
import Web

/// What the form of a link says, checked.
struct LinkContent: Sendable {
    var title: String
    var address: WebAddress
    var description: String
    var themes: [ItemTheme] = []
    var audience = Audience.space

    func draft(in space: Space.ID, by author: Person.ID?, isPublished: Bool) -> ItemDraft {
        ItemDraft(
            space: space, kind: WebLink.kind, author: author, title: title, audience: audience,
            isPublished: isPublished, commentsOpen: false)
    }
}

extension String {
    /// The beginning of it, in as many letters as `length` counts.
    func cut(to most: Int) -> String {
        length <= most ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(most)))
    }
}
