import Community
import Content
import Markup

/// All that Templates/links/index.mustache may print.
struct LinkListPage: Page {
    static let template = "links/index"

    let space: Space
    let viewer: Viewer
    let themes: [PageLink]
    let sections: [LinkSection]
    let pages: NumberedPages
    /// How many ask a moderator for a decision.
    let asking: Int
    let follow: FollowControl?
    let hasAny: Bool

    static let fields: [Field<Self>] = [
        .optionalText("newAddress") { page in
            page.viewer.maySuggestLinks(in: page.space) ? LinksPaths.new(in: page.space) : nil
        },
        .flag("waits") { $0.viewer.waitsWithLinks(in: $0.space) },
        .optionalText("importAddress") { page in
            page.viewer.moderates(page.space) ? BookmarkImport.kind.all(in: page.space) : nil
        },
        .flag("belongs") { $0.viewer.belongs(to: $0.space) },
        .text("favouritesAddress") { FavouriteKind.links.all(in: $0.space) },
        .text("fileAddress") { LinksPaths.file(in: $0.space) },
        .text("themesAddress") { ThemeKind.links.all(in: $0.space) },
        .optionalText("careAddress") { page in
            page.viewer.moderates(page.space) && page.asking > 0
                ? LinksPaths.care(in: page.space) : nil
        },
        .text("asking") { NavigationItem.badge($0.asking) },
        .list("themes", PageLink.self) { $0.themes },
        .flag("hasThemes") { $0.themes.count > 1 },
        .list("sections", LinkSection.self) { $0.sections },
        .flag("isEmpty") { $0.sections.isEmpty },
        .flag("hasAny") { $0.hasAny },
        .optionalRecord("follow", FollowControl.self) { $0.follow },
        .record("pages", NumberedPages.self) { $0.pages },
    ]
}
