import Community

/// Notices of a page, those of one thing together: in the order of the newest of each.
struct NoticeGroups {
    /// How many are looked through for one page, and the lines that they may make.
    static let mostNotices = 200
    private static let mostLines = 40

    struct Group {
        /// The newest first; never empty.
        fileprivate(set) var notices: [Notice]

        var unread: Int { notices.count { $0.readAt == nil } }

        /// The one that says why the reader should look: what is said to them before the rest.
        func lead(_ site: Site) -> Notice {
            let unread = notices.filter { $0.readAt == nil }
            let addressed = unread.first {
                site.declarations.find(NoticeReason.self, $0.reason)?.mailing == .answers
            }
            return addressed ?? unread.first ?? notices[0]
        }

        /// Opening a line that stands for several reads all of them.
        func address(_ lead: Notice) -> String {
            guard unread > 1, let thing = lead.thing else { return lead.address }
            return AccountPaths.noticesOpened() + "?thing=\(thing)"
        }
    }

    private(set) var all: [Group] = []
    /// Where the next page begins; nil at the end.
    let next: KeysetPlace?

    /// - Parameter found: one more than `mostNotices` if there are further ones.
    init(_ found: [Notice]) {
        var places: [String: Int] = [:]
        var last: KeysetPlace?
        var taken = 0
        for notice in found.prefix(Self.mostNotices) {
            let key = notice.thing.map(\.description) ?? notice.address
            if let place = places[key] {
                all[place].notices.append(notice)
            } else {
                guard all.count < Self.mostLines else { break }
                places[key] = all.count
                all.append(Group(notices: [notice]))
            }
            last = notice.place
            taken += 1
        }
        next = taken < found.count ? last : nil
    }
}
