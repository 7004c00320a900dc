import Community
import Markup

/// All that Templates/news/front.mustache may print.
struct FrontPage: Page {
    static let template = "news/front"

    let space: Space
    let rows: [NewsRow]
    let pager: NewsPager?
    let toRead: [NewsTitle]
    let categories: [NewsCategory]
    let mayWrite: Bool
    let isSignedIn: Bool

    static let fields: [Field<Self>] = [
        .text("live") { SpacePaths.live(in: $0.space) },
        .text("intro") { $0.space.name },
        .flag("mayWrite") { $0.mayWrite },
        .text("newAddress") { NewsPaths.new(in: $0.space) },
        .text("frontAddress") { HomePath.home(in: $0.space) },
        .text("draftsAddress") { NewsPaths.drafts(in: $0.space) },
        .text("archiveAddress") { NewsPaths.archive(in: $0.space) },
        .text("categoriesAddress") { NewsPaths.categories(in: $0.space) },
        .optionalText("feedAddress") { $0.isSignedIn ? AccountPaths.feed() : nil },
        .list("items", NewsRow.self) { $0.rows },
        .flag("isEmpty") { $0.rows.isEmpty },
        .optionalRecord("pager", NewsPager.self) { $0.pager },
        .list("toReadItems", NewsLink.self) { page in
            page.toRead.map { NewsLink($0.title, NewsPaths.item($0.id, in: page.space)) }
        },
        .flag("hasToRead") { !$0.toRead.isEmpty },
        .list("categories", NewsLink.self) { page in
            page.categories.map {
                NewsLink($0.name, Archives.address(category: $0.id, in: page.space))
            }
        },
        .flag("hasCategories") { !$0.categories.isEmpty },
    ]
}

/// A line of a side list.
struct NewsLink: Rendered {
    let word: String
    let address: String
    var count: String?
    var isCurrent = false

    init(_ word: String, _ address: String, count: String? = nil, isCurrent: Bool = false) {
        self.word = word
        self.address = address
        self.count = count
        self.isCurrent = isCurrent
    }

    static let fields: [Field<Self>] = [
        .text("word") { $0.word }, .text("link") { $0.address },
        .optionalText("size") { $0.count }, .flag("here") { $0.isCurrent },
    ]
}
