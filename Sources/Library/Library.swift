package import Community
import Content
import Storage

/// The documents that moderators have checked, by theme: everyone reads and downloads the last
/// vetted version, any member proposes a document or a newer version.
///
/// What nobody has vetted is seen by whoever sent it and by the moderators alone, and waits by its
/// own state: a document is an item that is published with its first vetting, so that no rule of
/// the kernel that has texts wait is asked a second time. A vetting is bound to the digest of one
/// version; the schema refuses another. Who reads a document is whoever sees any of its themes,
/// kept in the row of its item.
package let library = Feature(
    name: "library",
    migrations: [
        LibrarySchema.themes, LibrarySchema.documents, LibrarySchema.vetting,
        ReadingSchema.readings, LibrarySchema.edits,
    ] + Care.migrations,
    routes: reading + proposing + moderating + Care.routes + Bundles.routes,
    pages: [
        FrontPage.self, ThemePage.self, DocumentPage.self, VersionPage.self, WaitingPage.self,
        DocumentFormPage.self, VersionFormPage.self, ThemesPage.self, ThemeEditPage.self,
        ThemeRemovalPage.self,
    ] + Care.pages + Bundles.pages,
    declares: places + told + Publishable.documents.declarations + [Processing("library")]
        + LibraryDataStore.all + LibrarySamples.all
        + LibraryBench.all + Care.declarations + Bundles.samples
)

private let places: [any Declaration] = [
    NavigationItem(
        "library", word: "rail.library", icon: "library", path: LibraryPaths.library, key: "l",
        children: [
            .init(
                word: "library.proposals", path: LibraryPaths.proposals, access: .participants),
            .init(word: "library.favourite.title", path: FavouriteKind.library.all),
            .init(word: "library.review", path: LibraryPaths.review, access: .moderators),
            .init(word: "library.due.title", path: ReviewPaths.due, access: .participants),
            .init(word: "library.themes", path: LibraryPaths.themes, access: .moderators),
        ],
        told: ToldCount("library.told", of: Unread.things(of: "library")),
        tasks: .kinds([
            .toVet, .toChange, .documentReview, .erratum, .acknowledgement,
        ])),
    TaskKind.toVet, TaskKind.toChange, DecisionKind.vetting, LatestDocuments.card,
    SearchThemes(of: "library") { try ThemeStore(db: $0).searchThemes(for: $1, in: $2) },
    ItemKind(
        name: Document.kind, word: "kind.document", back: "library.picture.back",
        path: LibraryPaths.document,
        texts: { try LibraryTextStore(db: $0).texts($1) },
        onVisibilityChanged: { try ShelfStore(db: $0).refresh($1) }),
    AttachmentKeeper(
        DocumentVersion.keeper, back: "library.picture.back", under: ShelfStore.versions,
        withdraw: VersionReading.withdraw,
        place: { LibraryPaths.version(DocumentVersion.ID(rawValue: $0), in: try $1.space) },
        sees: { try VersionFiles.isSeen(DocumentVersion.ID(rawValue: $0), $1) }),
    DocumentSource.source, WithheldDocuments.alarm,
    ThemeReaders.job, LibraryScript.script, VersionReading.text, VersionReading.picture,
    ReadingStore.pictures, ReadingStore.trace,
]

private let told: [any Declaration] = [
    JournalVerb.documentRenewed, AuditAction.documentEdited, NoticeReason.documentVetted,
    NoticeReason.documentAdded, NoticeReason.documentRenewed, NoticeReason.documentChanges,
    NoticeReason.documentRefused,
]

private let reading: [Route] = [
    .get(LibraryPaths.library, .readers, Fronts.show),
    .get(LibraryPaths.theme, .readers, ThemePages.show),
    .get(LibraryPaths.document, .readers, DocumentPages.show),
    .get(LibraryPaths.file, .readers, VersionFiles.latest).asFile(),
    .get(LibraryPaths.versionFile, .readers, VersionFiles.show).asFile(),
    .get(LibraryPaths.picture, .readers, VersionPictures.show).asFile(),
    .get(LibraryPaths.version, .readers, Versions.show),
]

private let proposing: [Route] = [
    .get(LibraryPaths.proposals, .participants, WaitingVersions.proposals),
    .get(LibraryPaths.new, .participants, Proposing.new),
    .post(LibraryPaths.library, .participants, intake: .documents, Proposing.create)
        .within(.posts).withLists("theme"),
    .get(LibraryPaths.editor, .participants, Editing.edit),
    .put(LibraryPaths.document, .participants, Editing.update).withLists("theme"),
    .delete(LibraryPaths.document, .participants, DocumentPages.destroy),
    .get(LibraryPaths.newVersion, .participants, Versions.new),
    .post(LibraryPaths.versions, .participants, intake: .documents, Versions.create)
        .within(.posts),
    .post(LibraryPaths.submission, .participants, Submissions.create).asStatement(),
    .delete(LibraryPaths.submission, .participants, Submissions.destroy).asStatement(),
]

private let moderating: [Route] = [
    .get(LibraryPaths.review, .moderators, WaitingVersions.review),
    .post(LibraryPaths.vetting, .moderators, Vettings.create),
    .post(LibraryPaths.archiving, .moderators, Archivings.create).asStatement(),
    .delete(LibraryPaths.archiving, .moderators, Archivings.destroy).asStatement(),
    .get(LibraryPaths.themes, .moderators, Themes.index),
    .get(LibraryPaths.newTheme, .moderators, Themes.new),
    .post(LibraryPaths.themes, .moderators, Themes.create).withLists("group"),
    .get(LibraryPaths.themeEditor, .moderators, Themes.edit),
    .put(LibraryPaths.theme, .moderators, Themes.update).withLists("group"),
    .get(LibraryPaths.themeRemoval, .moderators, ThemeRemovals.edit),
    .delete(LibraryPaths.theme, .moderators, ThemeRemovals.destroy).apart(),
]

extension DecisionKind {
    static let vetting = DecisionKind(
        "library.vetting", heading: "library.vetted", order: 4, path: LibraryPaths.version,
        outcomes: worded { "library.vetted.\($0)" }, rows: VettingDecisionStore.rows)
}

extension TaskKind {
    static let toVet = TaskKind(
        "library.vet", heading: "library.review", act: "library.task.vet", order: 4,
        path: LibraryPaths.version, rows: WaitingVersionStore.toVet)

    static let toChange = TaskKind(
        "library.change", heading: "library.task.changes", act: "library.task.change", order: 6,
        path: LibraryPaths.version, rows: WaitingVersionStore.toChange)
}
