import HTTP
import Markup
import Security
import Storage

extension Frame {
    /// Reads what the frame needs for this visit: its notices and what waits in the rail.
    /// - Parameter template: of the page that stands in the frame.
    init(_ visit: Visit, _ keys: PageTokens, _ flash: Flash?, around template: String) throws {
        let site = visit.site
        let viewer = visit.viewer
        // The pages of the account stand in the frame of the first space.
        let space = visit.place ?? viewer.memberships.first?.space
        let waiting = try visit.remember("frame") { try Waiting(visit, space) }
        lang = visit.words.locale
        siteName = site.options.name
        nonce = keys.nonce
        assets = site.statics.assets(of: template)
        addresses = FrameAddresses(site.statics, space)
        me = PersonBadge(viewer: viewer, in: space).map { MyBadge(badge: $0) }
        self.space = space.map { SpaceLink($0, current: true) }
        spaces = viewer.memberships.map { SpaceLink($0.space, current: $0.space.id == space?.id) }
        rail = Self.rail(visit, space, waiting)
        notices = waiting.notices > 0 ? visit.words.number(waiting.notices) : nil
        self.flash = flash
        flashText = flash.map { visit.words($0.key) }
        moderation = waiting.moderation > 0 ? visit.words.number(waiting.moderation) : nil
        moderates = space.map { viewer.moderates($0) } ?? false
        isAtMenu = visit.request.head.segments.last == "menu"
        formKeys = keys.formKeys
        isDemonstration = site.options.isDemonstration
    }

    /// How much waits for the viewer: in their notices, and under each rubric in order.
    private struct Waiting {
        let notices: Int
        let rubrics: [Int]
        let moderation: Int

        init(_ visit: Visit, _ space: Space?) throws {
            (notices, moderation) = try Self.counts(visit, space)
            guard let space, visit.viewer.reads(space) else {
                rubrics = []
                return
            }
            rubrics = try visit.site.features.compactMap(\.rail).map {
                try $0.waiting(visit.db, visit.viewer, space)
            }
        }

        private static func counts(_ visit: Visit, _ space: Space?) throws -> (Int, Int) {
            guard let person = visit.viewer.person else { return (0, 0) }
            guard let space, visit.viewer.moderates(space) else {
                return (try NoticeStore(db: visit.db).unread(of: person), 0)
            }
            return try CaseStore(db: visit.db).waiting(for: person, in: space)
        }
    }

    private static func rail(_ visit: Visit, _ space: Space?, _ waiting: Waiting) -> [RailLink] {
        guard let space else { return [] }
        return zip(visit.site.features.compactMap(\.rail), waiting.rubrics).map { entry, waiting in
            RailLink(
                word: visit.words(entry.word), icon: entry.icon, address: entry.path(in: space),
                isCurrent: visit.place != nil && entry.contains(visit.request.head.path, space),
                waiting: waiting > 0 ? visit.words.number(waiting) : nil, key: entry.key,
                isOften: entry.isOften)
        }
    }
}

extension Flash {
    /// The line that the last answer left for this page.
    init?(_ visit: Visit) {
        let site = visit.site
        guard let sealed = visit.request.head.cookies[site.cookies.name(.flash)],
            let text = site.signer.open(sealed, purpose: "flash")
        else { return nil }
        self.init(text: text)
    }
}

extension Frame.SpaceLink {
    init(_ space: Space, current: Bool) {
        self.init(
            name: space.name, address: HomePath.home(in: space), isCurrent: current)
    }
}

extension FrameAddresses {
    init(_ statics: StaticFiles, _ space: Space?) {
        icons = statics.address("icons.svg")
        favicon = statics.address("favicon.svg")
        menu = space.map { MenuPages.path(in: $0) } ?? "/"
        notices = AccountPaths.notices()
        search = space.map { SpacePaths.search(in: $0) } ?? "/"
        members = space.map { SpacePaths.members(in: $0) } ?? "/"
        trash = space.map { SpacePaths.trash(in: $0) } ?? "/"
        moderation = space.map { SpacePaths.moderation(in: $0) } ?? "/"
        charter = space.map { SpacePaths.charter(in: $0) } ?? "/"
        administration = space.map { SpacePaths.administration(in: $0) } ?? "/"
        signIn = AccountPaths.signIn()
        signOut = AccountPaths.signOut()
        reactions = space.map { SpacePaths.reactions(in: $0) } ?? "/"
    }
}

extension PersonBadge {
    init?(viewer: Viewer, in space: Space?) {
        guard let person = viewer.person else { return nil }
        self.init(
            person, name: viewer.name, hasPhoto: viewer.hasPhoto, in: space)
    }

    package init(_ person: Person.ID?, name: String, hasPhoto: Bool, in space: Space?) {
        self.name = name
        initials = Person.initials(of: name)
        let place = person.flatMap { person in space.map { (person, $0) } }
        photo = hasPhoto ? place.map { SpacePaths.photo($0.0, in: $0.1) } : nil
        profile = place.map { SpacePaths.member($0.0, in: $0.1) } ?? ""
    }
}
