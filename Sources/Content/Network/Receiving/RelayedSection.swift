package import Community
package import Markup

/// What a rubric shows of other spaces, in its list. In a template:
/// `{{#relayed}}{{>network/_section}}{{/relayed}}`.
package struct RelayedSection: Rendered {
    private let lines: [HomeCard.Line]
    private let all: String

    /// Nil where there is nothing, or for whoever does not belong to the space.
    /// - Parameter kind: that of the `Publishable`.
    package static func of(_ kind: String, _ visit: Visit) throws -> RelayedSection? {
        let space = try visit.space
        guard visit.viewer.belongs(to: space) else { return nil }
        let found = try visit.spaceHome.relayed.lazy.filter { $0.kind == kind }
        guard !found.isEmpty else { return nil }
        let notes = try visit.site.publishable(kind)?.notes(found.map(\.source), visit)
        return RelayedSection(
            lines: found.map { $0.line([notes?[$0.source]], visit, in: space) },
            all: SpacePaths.received(in: space))
    }

    package static let fields: [Field<Self>] = [
        .list("lines", HomeCard.Line.self) { $0.lines }, .text("all") { $0.all },
    ]
}
