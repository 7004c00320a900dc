import Community
import Content
import Foundation
import Storage

/// Takes ballots out that were cast by proxies which have ended since.
enum ProxySettlement {
    /// Of the polls that run where a proxy was used, which was taken back.
    static func run(_ proxy: Proxy.ID, _ site: Site, _ db: Database, at now: Date) throws {
        for id in try ProxyVoteStore.pollsWithEnded(db, of: proxy) {
            try run(id, site, db, at: now)
        }
    }

    /// Of one poll.
    static func run(_ id: Item.ID, _ site: Site, _ db: Database, at now: Date) throws {
        guard let poll = try PollStore(db: db).find(id) else { return }
        let voting = try Voting(poll, site, db, at: now)
        guard try voting.register.begin()?.stage == .published else { return }
        try voting.takeOutEnded()
    }
}
