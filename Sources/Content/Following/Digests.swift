import Community
import Foundation
import HTTP
import Markup
import Storage

/// What a daily digest told of: the topics, and how much is new in each.
enum Digests {
    static let path = SpacePath("/digest")

    static func address(_ told: Date, _ space: Space) -> String {
        path(in: space) + "?day=" + String(told.milliseconds)
    }

    static func show(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let asked = visit.request.head.query.first("day").flatMap { Int64($0) }
        guard let asked else { throw Problem.notFound }
        let told = Date(milliseconds: asked)
        let threads = try DigestStore(db: visit.db).threads(
            of: visit.person, in: space.id, told: told)
        let address = address(told, space)
        try markNoticeRead(address, visit)
        let unread = try visit.unread
        return try visit.page(
            DigestPage(
                lines: threads.map { DigestPage.Line($0, unread, space, visit) },
                day: visit.dates.day(told)))
    }

    private static func markNoticeRead(_ address: String, _ visit: Visit) throws {
        let (person, now) = (try visit.person, visit.now)
        visit.site.deferredWrites.add {
            try NoticeStore(db: $0).markRead(address: address, of: person, at: now)
        }
    }
}

struct DigestPage: Page {
    static let template = "following/digest"

    struct Line: Rendered {
        let title: String
        let address: String
        let count: String

        init(_ thread: DigestStore.Thread, _ unread: Unread, _ space: Space, _ visit: Visit) {
            title = thread.title
            address = visit.site.address(
                of: thread.id, kind: thread.kind, resumedBy: unread, in: space)
            count = visit.words.count("digest.count", thread.messages)
        }

        static let fields: [Field<Self>] = [
            .text("title") { $0.title }, .text("address") { $0.address },
            .text("count") { $0.count },
        ]
    }

    let lines: [Line]
    let day: String

    static let fields: [Field<Self>] = [
        .list("lines", Line.self) { $0.lines }, .flag("isEmpty") { $0.lines.isEmpty },
        .text("day") { $0.day }, .text("followingAddress") { _ in AccountPaths.following() },
    ]
}

extension Site {
    /// The address of an item in a list: what is new on its page comes first.
    fileprivate func address(
        of item: Item.ID, kind: String, resumedBy unread: Unread, in space: Space
    ) -> String {
        guard let resumed = itemKinds[kind]?.resumed, unread.count(on: item) > 0 else {
            return address(of: item, kind: kind, in: space)
        }
        return resumed(item, in: space)
    }
}
