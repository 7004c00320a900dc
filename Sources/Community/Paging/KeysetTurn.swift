package import HTTP

/// Which page of a list an address asks for: the first, or the one on either side of a place.
package enum KeysetTurn: Equatable, Sendable {
    case first
    case before(KeysetPlace)
    case after(KeysetPlace)

    /// `?before=` and `?after=` as the pages print them; anything else is the first page.
    package init(_ query: FormFields) {
        if let place = KeysetPlace(query.first("before")) {
            self = .before(place)
        } else if let place = KeysetPlace(query.first("after")) {
            self = .after(place)
        } else {
            self = .first
        }
    }
}
