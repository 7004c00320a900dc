import Community
import Content
import HTTP

/// A moderator decides of a version that was submitted.
enum Vettings {
    static func create(_ id: DocumentVersion.ID, _ visit: Visit) throws -> Response {
        let (version, document) = try visit.version(id)
        try visit.require(visit.viewer.moderates(visit.space))
        let fields = visit.request.fields
        guard let decision = fields.first("decision").flatMap(Vetting.Decision.init),
            [.vetted, .changes, .refused].contains(decision)
        else { throw Problem.badRequest }
        try requireSame(version, document, visit)
        try requireClean(version, decision, visit)
        let themes = try ThemeStore(db: visit.db).themes(of: document.id)
        let isAsked = themes.needFourEyes
        try visit.require(
            decision != .vetted || visit.viewer.mayVet(version, of: document, fourEyes: isAsked),
            because: "library.why.fourEyes")
        var checklist = Checklist(fields, visit.words)
        checklist.check(decision, visit)
        guard checklist.errors.isEmpty else {
            return try visit.page(
                VersionPage(version, document, typed: checklist, visit), .unprocessable)
        }
        return try decide(decision, version, document, checklist, visit)
    }

    /// What was read is what is decided on: the same bytes under the same words, which still wait.
    private static func requireSame(
        _ version: DocumentVersion, _ document: Document, _ visit: Visit
    ) throws {
        if version.state == .superseded {
            throw Problem.conflict(because: "library.conflict.replaced")
        }
        guard version.state == .submitted else {
            throw Problem.conflict(because: "library.conflict.decided")
        }
        let fields = visit.request.fields
        guard fields.first("digest") == version.digest else {
            throw Problem.conflict(because: "library.conflict.replaced")
        }
        guard fields.first("edition") == String(document.edition) else {
            throw Problem.conflict(because: "library.conflict.edited")
        }
    }

    /// No reader is given what has a virus, or what the scanner has still to look at.
    private static func requireClean(
        _ version: DocumentVersion, _ decision: Vetting.Decision, _ visit: Visit
    ) throws {
        guard decision == .vetted else { return }
        let waits = version.scan == .waiting && visit.site.options.scanner != nil
        guard version.scan != .infected, !waits else {
            throw Problem.conflict(because: "library.conflict.unscanned")
        }
    }

    private static func decide(
        _ decision: Vetting.Decision, _ version: DocumentVersion, _ document: Document,
        _ checklist: Checklist, _ visit: Visit
    ) throws -> Response {
        let space = try visit.space
        if decision == .vetted {
            try VersionVetting(visit: visit).vet(
                version, of: document, digest: version.digest, checklist)
            return visit.redirect(
                to: LibraryPaths.document(document.id, in: space), notice: "library.done.vetted")
        }
        try VettingStore(db: visit.db).add(
            decision, of: version.id, digest: version.digest, checklist, by: visit.person,
            at: visit.now)
        try VersionStore(db: visit.db).setState(
            decision == .changes ? .changes : .refused, of: version.id)
        try SenderTelling(visit: visit).tell(
            decision == .changes ? .documentChanges : .documentRefused, version, of: document,
            at: LibraryPaths.version(version.id, in: space))
        return visit.redirect(
            to: LibraryPaths.review(in: space), notice: "library.done.\(decision.rawValue)")
    }
}
