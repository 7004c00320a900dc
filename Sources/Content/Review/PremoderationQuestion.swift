package import Community
import Storage

/// The question whether what somebody writes has to wait, asked before it is known where.
package struct PremoderationQuestion {
    private let visit: Visit
    /// Nil for whoever never waits.
    private let rules: Asked<[PremoderationStore.Line]>?

    package init(_ visit: Visit) throws {
        self.visit = visit
        let space = try visit.space
        guard !visit.site.reviewDesks.isEmpty, !visit.viewer.moderates(space),
            let role = visit.viewer.role(in: space.id)
        else {
            rules = nil
            return
        }
        let store = PremoderationStore(db: visit.db)
        // For a page that has a form they are the same as for the reader before.
        rules =
            visit.db.isWriting
            ? try store.ask(for: role, in: space.id)
            : Asked {
                try visit.rememberForAll(
                    "premoderation", in: space, role.rawValue, isTimeless: true
                ) {
                    try store.ask(for: role, in: space.id).get()
                }
            }
    }

    package func holds(at place: PremoderationPlace) throws -> Bool {
        guard let rules = try rules?.get() else { return false }
        return try isHeld(by: rules.rule(at: place))
    }

    /// Whether it has to wait in any place: of what may stand in all.
    package func holdsAnywhere() throws -> Bool {
        try rules?.get().contains { try isHeld(by: $0.rule) } ?? false
    }

    private func isHeld(by rule: PremoderationRule) throws -> Bool {
        switch rule {
        case .free: return false
        case .always: return true
        case .first(let count):
            // What has a discussion of its own kind is written in its first part: counted once.
            let kinds = visit.site.itemKinds.values.filter(\.takesComments).map(\.name).sorted()
            return try !PremoderationStore(db: visit.db).hasPublished(
                count, of: kinds, by: visit.person, in: visit.space.id)
        }
    }
}

extension [PremoderationStore.Line] {
    /// The most specific one decides; where there is none, nothing waits.
    package func rule(at place: PremoderationPlace) -> PremoderationRule {
        let places = [place, PremoderationPlace(module: place.module), PremoderationPlace()]
        return places.lazy.compactMap { place in first { $0.place == place } }.first?.rule ?? .free
    }
}
