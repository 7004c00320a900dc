package import Community

/// Where a date that was settled elsewhere, such as by a poll, becomes something that takes place.
/// The kernel hands it over; without a desk nothing is offered.
package struct DateDesk: Declaration {
    package static let noun = "desk for dates"

    package let name: String
    /// The way to a form that is filled in with it; nil for whoever may not.
    let way: @Sendable (SettledDate, Visit) throws -> PageLink?

    package init(
        _ name: String, way: @escaping @Sendable (SettledDate, Visit) throws -> PageLink?
    ) {
        self.name = name
        self.way = way
    }
}

extension Visit {
    /// Where a date becomes something that takes place, for whoever may see to it, if a feature
    /// that the space has switched on does that.
    package func way(to date: SettledDate) throws -> PageLink? {
        try site.declared(DateDesk.self, in: space).first?.way(date, self)
    }
}
