import Community
import Content
import HTTP
import Markup

/// Many documents at once, as one archive with a list of what is in it: those of a theme and of
/// the themes below it, or those that were ticked. Its page says how large it is before anything
/// is sent.
enum Bundles {
    static let routes: [Route] = [
        .get(BundlePaths.theme, .readers, theme).within(.lookups),
        .get(BundlePaths.themeFile, .readers, work: .slow, themeFile).within(.exports),
        .get(BundlePaths.selection, .readers, selection).withLists("document").within(.lookups),
        .get(BundlePaths.selectionFile, .readers, work: .slow, selectionFile)
            .withLists("document").within(.exports),
    ]

    static let pages: [any Page.Type] = [BundlePage.self]

    static let samples: [any Declaration] = [
        RouteSample(.get, BundlePaths.themeFile) { stage in
            _ = try stage.id(LibraryPaths.document)
            return [:]
        },
        RouteSample(.get, BundlePaths.selection) { try ticked($0) },
        RouteSample(.get, BundlePaths.selectionFile) { try ticked($0) },
    ]

    private static func ticked(_ stage: SampleStage) throws -> FormFields {
        ["document": try stage.id(LibraryPaths.document).description]
    }

    private static func theme(_ id: Theme.ID, _ visit: Visit) throws -> Response {
        try show(Bundle(of: id, visit), visit)
    }

    private static func selection(_ visit: Visit) throws -> Response {
        try show(Bundle(ofTicked: visit), visit)
    }

    private static func themeFile(_ id: Theme.ID, _ visit: Visit) throws -> Response {
        try send(Bundle(of: id, visit), visit)
    }

    private static func selectionFile(_ visit: Visit) throws -> Response {
        try send(Bundle(ofTicked: visit), visit)
    }

    private static func show(_ bundle: Bundle, _ visit: Visit) throws -> Response {
        try visit.page(BundlePage(bundle, visit))
    }

    private static func send(_ bundle: Bundle, _ visit: Visit) throws -> Response {
        guard !bundle.isEmpty else { throw Problem.notFound }
        guard !bundle.isTooLarge else {
            return try visit.page(BundlePage(bundle, visit), .contentTooLarge)
        }
        let documents = try bundle.documents(visit)
        let source = try BundleSource(bundle, documents, visit)
        DownloadCounting.note(documents.map(\.version), visit)
        let day = LocalDate(visit.now, try visit.space.timeZone).isoDay
        return .archive(
            ArchiveBody(source, log: visit.site.log),
            named: "\(bundle.name) \(day)")
    }
}

enum BundlePaths {
    static let theme = SpacePathTo<Theme.ID>("/library/themes/:id/archive")
    static let themeFile = SpacePathTo<Theme.ID>("/library/themes/:id/archive/file")
    static let selection = SpacePath("/library/selection")
    static let selectionFile = SpacePath("/library/selection/file")
}
