import Community
import HTTP

/// Whether what comes from above waits for the moderators.
enum NetworkChoice {
    static func update(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let store = RelayStore(db: visit.db)
        guard try !version(store.holds(space.id)).differs(from: visit.request.fields) else {
            return try Ties.page(TieForm(), visit, .conflict)
        }
        let holds = visit.request.fields.first("holds") == "on"
        try store.setHolds(holds, in: space.id)
        let word = holds ? "network.holdsOn" : "network.holdsOff"
        try visit.record(.networkChanged, visit.site.words(of: space)(word))
        return visit.redirect(to: SpacePaths.ties(in: space), notice: "network.holdsKept")
    }

    static func version(_ holds: Bool) -> FormVersion { FormVersion(of: [holds.description]) }
}
