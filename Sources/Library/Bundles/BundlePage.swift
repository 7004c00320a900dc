import Community
import Content
import Markup

/// All that Templates/library/bundle.mustache may print: what an archive would hold.
struct BundlePage: Page {
    static let template = "library/bundle"

    let name: String
    let back: PageLink
    let libraryAddress: String
    let isEmpty: Bool
    let isTicked: Bool
    /// "12 documents, 34 Mo"
    let amount: String
    let fault: String?
    let fileAddress: String?
    /// The themes below, each with an archive of its own.
    let parts: [PageLink]
    /// The documents that were ticked.
    let titles: [String]

    static let fields: [Field<Self>] = [
        .text("name") { $0.name }, .record("back", PageLink.self) { $0.back },
        .text("libraryAddress") { $0.libraryAddress },
        .flag("isEmpty") { $0.isEmpty }, .flag("isTicked") { $0.isTicked },
        .text("amount") { $0.amount }, .optionalText("fault") { $0.fault },
        .optionalText("fileAddress") { $0.fileAddress },
        .list("parts", PageLink.self) { $0.parts }, .flag("hasParts") { !$0.parts.isEmpty },
        .texts("titles") { $0.titles },
    ]

    init(_ bundle: Bundle, _ visit: Visit) throws {
        let (space, words) = (try visit.space, visit.words)
        let totals = bundle.totals
        name = bundle.name
        back = bundle.back
        libraryAddress = LibraryPaths.library(in: space)
        isEmpty = bundle.isEmpty
        isTicked = bundle.branch.isEmpty
        amount = Self.amount(totals.files, totals.bytes, words)
        fault = bundle.isTooLarge ? Self.fault(bundle, words) : nil
        fileAddress = bundle.isEmpty || bundle.isTooLarge ? nil : bundle.fileAddress
        parts = bundle.branch.dropFirst().map {
            PageLink(
                $0.theme.name, BundlePaths.theme($0.theme.id, in: space),
                count: words.number($0.theme.documents))
        }
        titles = isTicked && !isEmpty ? try bundle.documents(visit).map(\.title) : []
    }

    private static func amount(_ files: Int, _ bytes: Int, _ words: Localization) -> String {
        words(
            "library.bundle.amount",
            ["documents": words.count("library.documents", files), "size": words.bytes(bytes)])
    }

    private static func fault(_ bundle: Bundle, _ words: Localization) -> String {
        words(
            bundle.branch.isEmpty ? "library.bundle.tooMany" : "library.bundle.tooLarge",
            ["most": amount(Bundle.most.files, Bundle.most.bytes, words)])
    }
}
