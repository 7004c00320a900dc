import Community
import Content
import Markup

/// All that Templates/library/document.mustache may print.
struct DocumentPage: Page {
    static let template = "library/document"

    let document: Document
    let space: Space
    let state: String?
    let description: HTML
    let facts: DocumentFacts
    /// That of the last vetted version.
    let file: FileView?
    let stamp: VettingLine?
    /// That its words were changed since.
    let edited: VettingLine?
    let versions: [VersionLine]
    /// Where those before them are.
    let older: String?
    let decisions: [VettingLine]
    /// What waits: the newest version that the viewer may read and nobody has decided of.
    let pending: PageLink?
    let tools: DocumentTools
    let care: DocumentCare
    /// What points to it, of what the viewer may see.
    let citings: [PageLink]
    let discussion: Discussion?
    let follow: FollowControl?

    static let fields: [Field<Self>] = [
        .text("title") { $0.document.item.title },
        .text("libraryAddress") { LibraryPaths.library(in: $0.space) },
        .optionalText("state") { $0.state },
        .flag("archived") { $0.document.isArchived },
        .flag("hasDescription") { !$0.document.description.isEmpty },
        .html("body") { $0.description },
        .record("facts", DocumentFacts.self) { $0.facts },
        .optionalRecord("file", FileView.self) { $0.file },
        .optionalRecord("stamp", VettingLine.self) { $0.stamp },
        .optionalRecord("edited", VettingLine.self) { $0.edited },
        .optionalText("older") { $0.older },
        .list("versions", VersionLine.self) { $0.versions },
        .list("decisions", VettingLine.self) { $0.decisions },
        .flag("hasDecisions") { $0.decisions.count > ($0.stamp == nil ? 0 : 1) },
        .optionalRecord("pending", PageLink.self) { $0.pending },
        .list("citings", PageLink.self) { $0.citings },
        .flag("hasCitings") { !$0.citings.isEmpty },
        .record("care", DocumentCare.self) { $0.care },
        .record("tools", DocumentTools.self) { $0.tools },
        .optionalRecord("discussion", Discussion.self) { $0.discussion },
        .optionalRecord("follow", FollowControl.self) { $0.follow },
    ]
}
