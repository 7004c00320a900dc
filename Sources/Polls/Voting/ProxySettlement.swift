import Community
import Foundation
import Storage

/// Takes ballots out that were cast by proxies which have ended since, of all polls that run.
enum ProxySettlement {
    static func run(_ site: Site, _ db: Database, at now: Date) throws {
        for id in try ProxyVoteStore.pollsWithEnded(db) {
            guard let poll = try PollStore(db: db).find(id) else { continue }
            let voting = try Voting(poll, site, db, at: now)
            guard try voting.register.begin()?.stage == .published else { continue }
            try voting.takeOutEnded()
        }
    }
}
