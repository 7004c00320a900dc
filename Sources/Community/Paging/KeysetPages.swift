package import Markup

/// The way through a list that is turned by places: `shared/_keyset-pages`.
///
/// In a page: `.record("pages", KeysetPages.self) { $0.pages }`.
package struct KeysetPages: Rendered {
    /// Back to where the list begins.
    let first: String?
    let previous: String?
    let next: String?

    /// The pages of a list that is turned one way, and taken back to its beginning.
    /// - Parameters:
    ///   - address: that of the first page, with the fields that narrow the list.
    ///   - isFirst: whether this page is the first.
    ///   - field: what carries the place.
    ///   - place: that of a row.
    package init<Row>(
        _ page: KeysetPage<Row>, at address: String, isFirst: Bool, field: String = "before",
        place: (Row) -> String?
    ) {
        first = isFirst ? nil : address
        previous = nil
        next = page.next.flatMap(place).map { Self.address(address, field, $0) }
    }

    /// Whether there is no other.
    package var isOnlyOne: Bool { first == nil && previous == nil && next == nil }

    /// Those of a list whose addresses are made elsewhere.
    package init(first: String?, next: String?) {
        self.first = first
        previous = nil
        self.next = next
    }

    /// The pages of a list that is turned both ways.
    package init<Row>(
        _ page: KeysetPage<Row>, at address: String, place: (Row) -> KeysetPlace
    ) {
        first = nil
        previous = page.previous.map { Self.address(address, "after", place($0).text) }
        next = page.next.map { Self.address(address, "before", place($0).text) }
    }

    private static func address(_ address: String, _ field: String, _ place: String) -> String {
        address + (address.contains("?") ? "&" : "?") + field + "=" + place
    }

    package static let fields: [Field<Self>] = [
        .optionalText("first") { $0.first }, .optionalText("previous") { $0.previous },
        .optionalText("next") { $0.next },
    ]
}
