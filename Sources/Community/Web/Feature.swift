package import Markup
package import Storage

/// All that a module adds to the platform, on one screen. Features meet through these values.
package struct Feature: Sendable {
    package let name: String
    let migrations: [Migration]
    let routes: [Route]
    let pages: [any Page.Type]
    let rail: NavigationItem?
    let kinds: [ItemKind]
    let jobs: [JobKind]
    /// The themes or categories that a search can be narrowed to.
    let themes: SearchTheme.Reading?
    let follows: [FollowKind]

    package init(
        name: String, migrations: [Migration] = [], routes: [Route] = [],
        pages: [any Page.Type] = [], rail: NavigationItem? = nil, kinds: [ItemKind] = [],
        jobs: [JobKind] = [], follows: [FollowKind] = [], themes: SearchTheme.Reading? = nil
    ) {
        self.name = name
        self.migrations = migrations
        self.routes = routes
        self.pages = pages
        self.rail = rail
        self.kinds = kinds
        self.jobs = jobs
        self.themes = themes
        self.follows = follows
    }
}

/// A rubric of the rail: its word and sign, and what waits in it for the viewer.
package struct NavigationItem: Sendable {
    /// The key of its word in the catalogues.
    let word: String
    let icon: String
    let path: SpacePath
    /// The letter that follows `g` on the keyboard.
    let key: String
    /// Whether it stands at the bottom edge of a phone, among the most used.
    let isOften: Bool
    let waiting: @Sendable (Database, Viewer, Space) throws -> Int

    package init(
        word: String, icon: String, path: SpacePath, key: String, isOften: Bool = false,
        waiting: @escaping @Sendable (Database, Viewer, Space) throws -> Int = { _, _, _ in 0 }
    ) {
        self.word = word
        self.icon = icon
        self.path = path
        self.key = key
        self.isOften = isOften
        self.waiting = waiting
    }

    /// Whether a page stands under this rubric. The home page's own rubric is its pages
    /// and those under its first segment, which the home page itself lacks.
    func contains(_ page: String, _ space: Space) -> Bool {
        let address = path(in: space)
        if page == address { return true }
        let folder = address == HomePath.home(in: space) ? address + "/" + icon : address
        return page.hasPrefix(folder + "/") || page == folder
    }
}

/// A kind of item: how the journal, notices and the trash name it and where it is.
package struct ItemKind: Sendable {
    package let name: String
    /// The key of its word in the catalogues: "actualité".
    package let word: String
    /// The name of the feature whose rubric it stands under.
    package let feature: String
    package let path: SpacePathTo<Item.ID>
    /// Its words, for the search and for moderators to judge.
    let texts: ItemText.Reading
    /// Brings what the feature has counted up to date, once an item has gone into the trash or
    /// come back, or is shown or hidden, by others than the feature itself.
    package let onVisibilityChanged: @Sendable (Database, Item.ID) throws -> Void
    /// What remains to be done once a moderator has published an item that had to wait: the
    /// journal, those to tell. The counts are right before.
    let onApproved: @Sendable (Item, Visit) throws -> Void
    /// The same of an edit of an item that had been out: those it newly names. The item is as it
    /// was before.
    let onEditApproved: @Sendable (Item, Visit) throws -> Void
    /// Whether the kernel's comments hang from it.
    let takesComments: Bool

    package init(
        name: String, word: String, feature: String, path: SpacePathTo<Item.ID>,
        takesComments: Bool = true,
        texts: @escaping ItemText.Reading,
        onVisibilityChanged: @escaping @Sendable (Database, Item.ID) throws -> Void = {
            _, _ in
        },
        onApproved: @escaping @Sendable (Item, Visit) throws -> Void = { _, _ in },
        onEditApproved: @escaping @Sendable (Item, Visit) throws -> Void = { _, _ in }
    ) {
        self.name = name
        self.word = word
        self.feature = feature
        self.path = path
        self.texts = texts
        self.onVisibilityChanged = onVisibilityChanged
        self.onApproved = onApproved
        self.onEditApproved = onEditApproved
        self.takesComments = takesComments
    }
}

/// Work done without anybody connecting, at its time, from the table of jobs.
package struct JobKind: Sendable {
    package let name: String
    /// Runs in one write transaction together with the note that it is done.
    let run: @Sendable (_ payload: String, JobContext) throws -> Void
    /// How often it comes back by itself, in seconds; nil for a job that is put in the table.
    let every: Int?

    package init(
        name: String, every: Int? = nil,
        run: @escaping @Sendable (_ payload: String, JobContext) throws -> Void
    ) {
        self.name = name
        self.every = every
        self.run = run
    }
}
