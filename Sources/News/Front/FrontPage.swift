import Community
import Content
import Markup

/// All that Templates/news/front.mustache may print.
struct FrontPage: Page {
    static let template = "news/front"

    /// How many items a phone shows before what stands beside them on a desk.
    private static let first = 3

    let space: Space
    let rows: [NewsRow]
    let pages: KeysetPages
    let toRead: [NewsTitle]
    let categories: [NewsCategory]
    let cards: [HomeCard.Content]
    let firstSteps: FirstSteps?
    let mayWrite: Bool
    let isSignedIn: Bool
    /// What the space says to those who belong to it, at the head of the first page.
    let welcome: HTML?
    /// What spaces above and below have published here.
    let relayed: RelayedSection?
    /// Of one who belongs to the space, at the head of the first page.
    let greeting: Greeting?

    static let fields: [Field<Self>] = [
        .text("live") { SpacePaths.live(in: $0.space) },
        .flag("mayWrite") { $0.mayWrite },
        .text("newAddress") { NewsPaths.new(in: $0.space) },
        .text("frontAddress") { HomePath.home(in: $0.space) },
        .text("draftsAddress") { NewsPaths.drafts(in: $0.space) },
        .text("archiveAddress") { NewsPaths.archive(in: $0.space) },
        .text("categoriesAddress") { NewsPaths.categories(in: $0.space) },
        .optionalText("feedAddress") { $0.isSignedIn ? AccountPaths.feed() : nil },
        .flag("hasWelcome") { $0.welcome != nil },
        .html("about") { $0.welcome ?? .empty },
        .optionalRecord("greeting", Greeting.self) { $0.greeting },
        .list("items", NewsRow.self) { Array($0.rows.prefix(Self.first)) },
        .list("furtherItems", NewsRow.self) { Array($0.rows.dropFirst(Self.first)) },
        .flag("hasFurther") { $0.rows.count > first },
        .optionalRecord("firstSteps", FirstSteps.self) { $0.firstSteps },
        .list("cards", HomeCard.Content.self) { $0.cards },
        .optionalRecord("relayed", RelayedSection.self) { $0.relayed },
        .flag("isEmpty") { $0.rows.isEmpty },
        .record("pages", KeysetPages.self) { $0.pages },
        .list("toReadItems", PageLink.self) { page in
            page.toRead.map { PageLink($0.title, NewsPaths.item($0.id, in: page.space)) }
        },
        .flag("hasToRead") { !$0.toRead.isEmpty },
        .list("categories", PageLink.self) { page in
            page.categories.map {
                PageLink($0.name, NewsPaths.archive(of: $0.id, in: page.space))
            }
        },
        .flag("hasCategories") { !$0.categories.isEmpty },
    ]
}
