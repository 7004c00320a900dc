/// Markup that a program vouches for. A template prints it as it is, whereas a `String` is always
/// escaped: making one of these is the only way to put a `<` on a page (ASVS 5.0, 1.2.1).
package struct HTML: Sendable, Equatable, CustomStringConvertible {
    /// The markup itself.
    package let markup: String

    /// Trusts `markup` as it stands. Each call is a place to review.
    package init(trusted markup: String) {
        self.markup = markup
    }

    /// Text made safe, between tags and inside a quoted attribute.
    package static func escaping(_ text: String) -> HTML {
        HTML(trusted: Escaping.escape(text))
    }

    package var description: String { markup }

    /// Nothing at all.
    package static let empty = HTML(trusted: "")
}
