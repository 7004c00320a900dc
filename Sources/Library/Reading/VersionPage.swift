import Community
import Content
import Markup

/// All that Templates/library/version.mustache may print: one version for whoever sent it and for
/// those who decide of it.
struct VersionPage: Page {
    static let template = "library/version"

    let version: DocumentVersion
    let document: Document
    let space: Space
    let words: Localization
    let state: String
    let file: FileView
    let description: HTML
    let facts: DocumentFacts
    let line: VersionLine
    let decisions: [VettingLine]
    let maySubmit: Bool
    let mayWithdraw: Bool
    let mayJudge: Bool
    let mayVet: Bool
    let tools: DocumentTools
    let checklist: Checklist

    init(
        _ version: DocumentVersion, _ document: Document, typed checklist: Checklist = Checklist(),
        _ visit: Visit
    ) throws {
        let (space, viewer) = (try visit.space, visit.viewer)
        let vettings = try VettingStore(db: visit.db).history(
            of: document.id, for: viewer, in: space
        ).filter { viewer.moderates(space) || $0.version == version.id }
        let names = PeopleNames.of(document, [version], vettings)
        let themes = try ThemeStore(db: visit.db).themes(of: document.id)
        self.version = version
        self.document = document
        self.space = space
        self.checklist = checklist
        words = visit.words
        state = visit.words("library.state.\(version.state.rawValue)")
        file = try FileView(
            version, at: LibraryPaths.versionFile(version.id, in: space), visit)
        description = HTML(trusted: document.descriptionHTML)
        facts = try DocumentFacts(document, names: names, visit)
        line = try VersionLine(version, of: document, names: names, visit)
        decisions = try vettings.map { try VettingLine($0, names: names, visit) }
        maySubmit = viewer.maySubmit(version, of: document)
        mayWithdraw = viewer.mayWithdraw(version, of: document)
        mayJudge = viewer.mayJudge(version, of: document)
        mayVet = viewer.mayVet(
            version, of: document, fourEyes: themes.contains(where: \.needsFourEyes))
        tools = DocumentTools(
            document: document, space: space, viewer: viewer, publishing: nil)
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.document.item.title },
        .text("libraryAddress") { LibraryPaths.library(in: $0.space) },
        .text("documentAddress") { LibraryPaths.document($0.document.id, in: $0.space) },
        .text("heading") { $0.line.title }, .text("state") { $0.state },
        .record("file", FileView.self) { $0.file },
        .flag("hasDescription") { !$0.document.description.isEmpty },
        .html("body") { $0.description },
        .record("facts", DocumentFacts.self) { $0.facts },
        .record("line", VersionLine.self) { $0.line },
        .list("decisions", VettingLine.self) { $0.decisions },
        .flag("hasDecisions") { !$0.decisions.isEmpty },
        .flag("maySubmit") { $0.maySubmit }, .flag("mayWithdraw") { $0.mayWithdraw },
        .flag("mayJudge") { $0.mayJudge }, .flag("mayVet") { $0.mayVet },
        .record("tools", DocumentTools.self) { $0.tools },
        .record("checklist", Checklist.self) { $0.checklist },
        .text("submissionAddress") { LibraryPaths.submission($0.version.id, in: $0.space) },
        .text("vettingAddress") { LibraryPaths.vetting($0.version.id, in: $0.space) },
        .text("edition") { String($0.document.edition) },
        .flag("hasErrors") { !$0.checklist.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.checklist.errors.all },
    ]
}
