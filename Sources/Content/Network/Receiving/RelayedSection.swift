package import Community
package import Markup

/// What a rubric shows of other spaces, in its list. In a template:
/// `{{#relayed}}{{>network/_section}}{{/relayed}}`.
package struct RelayedSection: Rendered {
    private static let most = 5

    private let lines: [HomeCard.Line]
    private let all: String

    /// Nil where there is nothing, or for whoever does not belong to the space.
    /// - Parameter kind: that of the `Publishable`.
    package static func of(_ kind: String, _ visit: Visit) throws -> RelayedSection? {
        let space = try visit.space
        guard visit.viewer.belongs(to: space) else { return nil }
        let found = try visit.rememberForAll("network.relayed", in: space, kind) {
            let lines = try RelayStore(db: visit.db).shown(in: space.id, kind: kind, limit: most)
            let notes = try visit.site.publishable(kind)?.notes(lines.map(\.source), visit)
            return lines.map { (line: $0, note: notes?[$0.source]) }
        }
        guard !found.isEmpty else { return nil }
        return RelayedSection(
            lines: found.map { $0.line.line($0.note, visit, in: space) },
            all: SpacePaths.received(in: space))
    }

    package static let fields: [Field<Self>] = [
        .list("lines", HomeCard.Line.self) { $0.lines }, .text("all") { $0.all },
    ]
}
