package import HTTP
package import Markup

/// The numbered pages of a list whose length is known: which one is shown, and the way to the
/// others.
///
/// In a page: `.record("pages", NumberedPages.self) { $0.pages }`; in its template
/// `{{>shared/_numbered-pages}}`, which prints nothing when one page holds everything.
package struct NumberedPages: Rendered {
    /// The rows of all pages together.
    package let count: Int
    /// The rows that a page holds.
    package let size: Int
    /// The page that is shown, from 1, within those that there are.
    package let page: Int

    private let position: String
    private let address: @Sendable (Int) -> String

    /// - Parameters:
    ///   - asked: the page that was asked for; one beyond the last is the last.
    ///   - address: that of a page.
    package init(
        count: Int, size: Int, asked: Int, _ words: Localization,
        address: @escaping @Sendable (Int) -> String
    ) {
        self.count = count
        self.size = size
        self.address = address
        let last = Self.last(count, size)
        page = min(max(1, asked), last)
        position = words("pages.position", ["n": words.number(page), "of": words.number(last)])
    }

    /// The page that an address asks for: `?page=3`. The first for whatever is no number.
    package static func asked(_ query: FormFields, field: String = "page") -> Int {
        query.first(field).flatMap(Int.init) ?? 1
    }

    package var last: Int { Self.last(count, size) }

    /// How many rows stand on the pages before this one.
    package var offset: Int { (page - 1) * size }

    private static func last(_ count: Int, _ size: Int) -> Int {
        max(1, (count + size - 1) / size)
    }

    private func link(_ number: Int, if isNeeded: Bool) -> String? {
        isNeeded ? address(number) : nil
    }

    package static let fields: [Field<Self>] = [
        .flag("areSeveral") { $0.last > 1 },
        .text("position") { $0.position },
        .optionalText("previous") { $0.link($0.page - 1, if: $0.page > 1) },
        .optionalText("next") { $0.link($0.page + 1, if: $0.page < $0.last) },
        .optionalText("first") { $0.link(1, if: $0.page > 2) },
        .optionalText("last") { $0.link($0.last, if: $0.page < $0.last - 1) },
    ]
}
