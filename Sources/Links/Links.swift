package import Community
import Content

/// The web sites of the field, one click away: everybody reads, whoever belongs to the space
/// suggests, moderators publish.
///
/// A link is an item with an address, which a space has once (`WebAddress.comparisonKey`). Where
/// it leads is looked at by a job, as often as `LinkRecord` says; what is dead or has moved asks a
/// moderator, who decides by one button. Who follows a link is counted and never known.
package let links = Feature(
    name: "links",
    migrations: [
        ThemeKind.links.migration("links-1-theme"), LinksSchema.links, LinksSchema.places,
        LinksSchema.favourites, LinksSchema.clicks, LinksSchema.origins,
    ],
    routes: reading + writing + moderating + ThemeKind.links.routes + FavouriteKind.links.routes
        + BookmarkImport.kind.routes,
    pages: [
        LinkListPage.self, LinkPage.self, LinkFormPage.self, FavouritesPage.self, CarePage.self,
    ],
    declares: places + kept + ThemeKind.links.declarations + FavouriteKind.links.declarations
        + [Processing("links")] + LinksDataStore.all + LinksSamples.all + LinksBench.all
)

private let places: [any Declaration] = [
    NavigationItem(
        "links", word: "rail.links", icon: "links", path: LinksPaths.links, key: "k",
        children: [
            .init(word: "links.favourites", path: FavouriteKind.links.all),
            .init(word: "links.care", path: LinksPaths.care, access: .moderators),
            ThemeKind.links.navigation,
            .init(
                word: "links.import.title", path: BookmarkImport.kind.all, access: .moderators),
        ],
        told: ToldCount("links.told", of: Unread.things(of: "links")),
        tasks: .kinds([.linkToTend])),
    TaskKind.linkToTend,
    ItemKind(
        name: WebLink.kind, word: "kind.link", icon: "links", path: LinksPaths.link,
        takesComments: false, texts: { try LinksTextStore(db: $0).texts($1) },
        onApproved: LinkPublication.approve),
    LinksSettings.isOpen.declaration, CheckJobs.check, ClickJobs.forget, LinksScript.script,
    AuditAction.linkMoved,
]

private let kept: [any Declaration] = [
    ClickStore.trace, ClickStore.figure, IconStore.pictures, IconStore.trace, BookmarkImport.kind,
]

private let reading: [Route] = [
    .get(LinksPaths.links, .readers, LinkLists.show),
    .get(LinksPaths.link, .readers, LinkPages.show),
    .get(LinksPaths.visit, .readers, Clicks.show),
    .get(LinksPaths.icon, .readers, Icons.show).asFile(),
    .get(LinksPaths.file, .readers, work: .slow, LinkFile.show).within(.exports),
]

/// Partners suggest as well.
private let writing: [Route] = [
    .get(LinksPaths.new, .readers, Editing.new),
    .post(LinksPaths.lookup, .readers, work: .slow, Lookups.create)
        .within(.linkLookups).withLists("theme"),
    .post(LinksPaths.links, .readers, Editing.create).within(.posts).withLists("theme"),
    .get(LinksPaths.edit, .readers, Editing.edit),
    .put(LinksPaths.link, .readers, Editing.update).within(.posts).withLists("theme"),
    .put(LinksPaths.lookupOf, .readers, work: .slow, Lookups.update)
        .within(.linkLookups).withLists("theme"),
    .delete(LinksPaths.link, .readers, Editing.destroy),
]

private let moderating: [Route] = [
    .get(LinksPaths.care, .moderators, CareList.show),
    .post(LinksPaths.careOf, .moderators, Tendings.create),
    .post(LinksPaths.check, .moderators, Tendings.check).asStatement(),
    .post(LinksPaths.place, .moderators, Tendings.move),
]

extension Allowance {
    /// Each may hold a thread for as long as another site takes to answer.
    static let linkLookups = Allowance("links.lookups", atOnce: 6, thenEvery: 10)
}

extension TaskKind {
    static let linkToTend = TaskKind(
        "links.tend", heading: "links.care", act: "links.task.tend", order: 8,
        path: LinksPaths.link, rows: LinkListStore.toTend)
}
