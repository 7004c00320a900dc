import Community
import Content
import Markup

extension DocumentPage {
    init(_ document: Document, _ visit: Visit) throws {
        let (space, viewer) = (try visit.space, visit.viewer)
        let history = try DocumentHistory(document, visit)
        let names = history.names
        (self.document, self.space) = (document, space)
        description = HTML(trusted: document.descriptionHTML)
        facts = try DocumentFacts(document, names: names, visit)
        file = try history.all.first { $0.id == document.vettedVersion }.map {
            try FileView($0, at: LibraryPaths.file(document.id, in: space), visit)
        }
        stamp = try history.last.map { try VettingLine($0, names: names, visit) }
        edited = try history.edit.map { try VettingLine($0, names: names, visit) }
        versions = try history.listed.map {
            try VersionLine($0, of: document, names: names, visit)
        }
        older = history.next.map {
            LibraryPaths.document(document.id, in: space) + "?before=\($0)#versions"
        }
        decisions = try history.decisions.map { try VettingLine($0, names: names, visit) }
        (state, pending) = Self.pending(document, history.all, visit, space)
        tools = DocumentTools(
            document: document, space: space, viewer: viewer,
            publishing: try visit.publishing(of: document.item))
        care = try DocumentCare(document, visit)
        citings = try Self.citings(of: document, visit)
        let isOut = document.item.isPublished
        discussion = isOut ? try Discussion.of(document.item, visit) : nil
        follow = isOut ? try FollowControl.of(.item(document.id), visit) : nil
    }

    private static func citings(of document: Document, _ visit: Visit) throws -> [PageLink] {
        try CitationStore(db: visit.db).citings(
            of: CitationName(Document.kind, document.id.rawValue), visit
        ).map { PageLink($0.title, $0.address) }
    }

    /// The state of the newest version that waits, of those that the viewer may read, and the way
    /// to it.
    private static func pending(
        _ document: Document, _ all: [DocumentVersion], _ visit: Visit, _ space: Space
    ) -> (state: String?, link: PageLink?) {
        let waiting = all.first { version in
            [.draft, .submitted, .changes, .refused].contains(version.state)
                && version.number > (all.first { $0.state == .vetted }?.number ?? 0)
                && visit.viewer.mayRead(version, of: document)
        }
        guard let waiting else { return (nil, nil) }
        let isToJudge = visit.viewer.mayJudge(waiting, of: document)
        let key = isToJudge ? "library.toVet" : "library.seeVersion"
        return (
            visit.words(
                "library.pending.\(waiting.state.rawValue)",
                ["n": visit.words.number(waiting.number)]),
            PageLink(
                visit.words(key, ["n": visit.words.number(waiting.number)]),
                LibraryPaths.version(waiting.id, in: space))
        )
    }
}
