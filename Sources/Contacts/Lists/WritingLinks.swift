import Community
import Storage

/// Where the platform's own form writes to those whose addresses are of members, by address.
enum WritingLinks {
    static func to(_ mails: [ContactChannel], _ visit: Visit) throws -> [String: [PageLink]] {
        let space = try visit.space
        guard visit.viewer.participates(in: space) else { return [:] }
        let keys = Set(mails.filter { $0.kind == .mail && !$0.key.isEmpty }.map(\.key))
        let people = try MemberStore(db: visit.db, viewer: visit.viewer, space: space)
            .people(at: keys.sorted())
        return try people.filter { $0.value != visit.viewer.person }
            .mapValues { try visit.memberActions(with: $0) }
    }
}
